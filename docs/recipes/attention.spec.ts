import {
  ChangeDetectionStrategy,
  Component,
  DOCUMENT,
  effect,
  inject,
  Injectable,
  signal,
} from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideStore, Store } from '@ngrx/store';
import { provideRoxChatStore, RoxChatStatusActions } from 'ngx-roxchat';
import {
  RoxChatActivity,
  type RoxChatActivitySign,
  RoxChatAttention,
  withAttention,
} from 'ngx-roxchat/crm';
import { provideRoxChatTesting, RoxChatTestingController } from 'ngx-roxchat/testing';
import {
  filter,
  fromEvent,
  interval,
  map,
  merge,
  type Observable,
  Subject,
  type Subscription,
  take,
} from 'rxjs';

// #region permission
@Component({
  selector: 'crm-notifications',
  template: `
    @if (attention.permission() === 'default') {
      <button type="button" (click)="attention.requestPermission()">Notify me of messages</button>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NotificationSetting {
  protected readonly attention = inject(RoxChatAttention);
}
// #endregion

// #region click
@Injectable({ providedIn: 'root' })
export class OpenCards {
  readonly #attention = inject(RoxChatAttention);
  readonly open = signal<string | null>(null);

  constructor() {
    effect(() => {
      const visitor = this.#attention.clickedVisitor();
      if (visitor) {
        this.open.set(visitor.providedVisitorId);
      }
    });
  }
}
// #endregion

// #region idle
/** Ten minutes without a sign of the agent, in ms. */
const IDLE_TIME = 600_000;

/** An hour with the cursor in the frame and no other sign, in ms: the agent may have left. */
const LONGEST_FOCUS = 3_600_000;

@Injectable({ providedIn: 'root' })
export class IdleSignOut {
  readonly #document = inject(DOCUMENT);
  readonly #activity = inject(RoxChatActivity);

  // What the agent does on the page of the CRM.
  readonly #onPage$ = merge(
    fromEvent(this.#document, 'keydown'),
    fromEvent(this.#document, 'pointerdown'),
  ).pipe(map(() => 'page'));

  // Emits when the agent has to be signed out, in each tab. A timer stands still while the computer
  // sleeps, and other tabs receive no key. So compare the times in the storage that the tabs share,
  // before a sign counts.
  readonly idle$: Observable<unknown> = merge(
    this.#onPage$,
    this.#activity.signs$,
    interval(5_000).pipe(map(() => null)),
  ).pipe(
    filter((sign) => {
      const isIdle =
        hasPassed('crm-last-sign', IDLE_TIME) || hasPassed('crm-last-work', LONGEST_FOCUS);
      if (sign !== null && !isIdle) {
        this.#note(sign);
      }
      return isIdle;
    }),
  );

  // Call it when the agent signs in, before `idle$` is subscribed to.
  begin(): void {
    this.#note('page');
  }

  #note(sign: string): void {
    localStorage.setItem('crm-last-sign', String(Date.now()));
    if (sign !== 'focus') {
      localStorage.setItem('crm-last-work', String(Date.now()));
    }
  }
}

function hasPassed(key: string, time: number): boolean {
  return Date.now() - Number(localStorage.getItem(key)) >= time;
}
// #endregion

describe('the attention of the agent', () => {
  let signs: Subject<RoxChatActivitySign>;
  let workspace: RoxChatTestingController;

  beforeEach(() => {
    document.title = 'Acme CRM';
    signs = new Subject();
    TestBed.configureTestingModule({
      providers: [
        provideStore(),
        provideRoxChatTesting('https://testing.rox.chat', withAttention()),
        provideRoxChatStore(),
        { provide: RoxChatActivity, useValue: { signs$: signs } },
      ],
    });
    workspace = TestBed.inject(RoxChatTestingController);
  });

  it('shows the number of unread messages in the title', () => {
    workspace.emit('newMessageAdded', { roxchatVisitorId: 'v', kind: 'visitor' });
    TestBed.tick();
    const title = document.title;
    TestBed.inject(Store).dispatch(RoxChatStatusActions.reset());
    TestBed.tick();

    expect([title, document.title]).toEqual(['(1) Acme CRM', 'Acme CRM']);
  });

  it('asks for the permission only where there are notifications', async () => {
    const fixture = TestBed.createComponent(NotificationSetting);
    fixture.autoDetectChanges();
    await fixture.whenStable();

    expect((fixture.nativeElement as HTMLElement).querySelector('button')).toBeNull();
    expect(TestBed.inject(OpenCards).open()).toBeNull();
  });

  describe('the sign-out of an idle agent', () => {
    let signedOut: number;
    let subscription: Subscription;

    beforeEach(() => {
      jest.useFakeTimers();
      signedOut = 0;
      TestBed.inject(IdleSignOut).begin();
      subscription = TestBed.inject(IdleSignOut)
        .idle$.pipe(take(1))
        .subscribe(() => signedOut++);
    });

    afterEach(() => {
      subscription.unsubscribe();
      jest.useRealTimers();
    });

    it.each([
      [
        'presses a key',
        () => {
          document.dispatchEvent(new Event('keydown'));
        },
      ],
      [
        'works in the frame',
        () => {
          signs.next('focus');
        },
      ],
      [
        'works in another tab',
        () => {
          localStorage.setItem('crm-last-sign', String(Date.now()));
        },
      ],
    ])('comes ten minutes after the agent %s', (_, work) => {
      jest.advanceTimersByTime(590_000);
      work();
      jest.advanceTimersByTime(590_000);
      const before = signedOut;
      jest.advanceTimersByTime(20_000);

      expect([before, signedOut]).toEqual([0, 1]);
    });

    it('comes an hour after the last sign that is more than the focus', () => {
      for (let minutes = 0; minutes < 59; minutes++) {
        jest.advanceTimersByTime(60_000);
        signs.next('focus');
      }
      const before = signedOut;
      jest.advanceTimersByTime(60_000);

      expect([before, signedOut]).toEqual([0, 1]);
    });

    it('comes at once after a night, also if a key is pressed first', () => {
      jest.setSystemTime(Date.now() + 36_000_000); // The timers stood still.
      document.dispatchEvent(new Event('keydown'));

      expect(signedOut).toBe(1);
    });
  });
});
