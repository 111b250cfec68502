import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
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
  debounceTime,
  filter,
  fromEvent,
  map,
  merge,
  type Observable,
  share,
  startWith,
  Subject,
  type Subscription,
  tap,
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

/** An hour without a certain sign, in ms: the agent may have left with the cursor in the frame. */
const LONGEST_FOCUS = 3_600_000;

@Injectable({ providedIn: 'root' })
export class IdleSignOut {
  readonly #document = inject(DOCUMENT);
  readonly #activity = inject(RoxChatActivity);
  readonly #channel = new BroadcastChannel('crm-activity');

  // What the agent does on the page of the CRM.
  readonly #onPage$ = merge(
    fromEvent(this.#document, 'keydown'),
    fromEvent(this.#document, 'pointerdown'),
  ).pipe(map(() => 'page'));

  // What the agent does in the other tabs.
  readonly #inOtherTabs$ = fromEvent<MessageEvent<string>>(this.#channel, 'message').pipe(
    map(({ data }) => data),
  );

  readonly #signs$ = merge(
    merge(this.#onPage$, this.#activity.signs$).pipe(
      tap((sign) => {
        this.#channel.postMessage(sign);
      }),
    ),
    this.#inOtherTabs$,
  ).pipe(share());

  // Emits when the agent has to be signed out.
  readonly idle$: Observable<unknown> = merge(
    this.#signs$.pipe(startWith('start'), debounceTime(IDLE_TIME)),
    this.#signs$.pipe(
      filter((sign) => sign !== 'focus'),
      startWith('start'),
      debounceTime(LONGEST_FOCUS),
    ),
  );

  constructor() {
    inject(DestroyRef).onDestroy(() => {
      this.#channel.close();
    });
  }
}
// #endregion

/** That of browsers, which jsdom lacks. */
class FakeBroadcastChannel extends EventTarget {
  static readonly #open = new Set<FakeBroadcastChannel>();

  constructor(readonly name: string) {
    super();
    FakeBroadcastChannel.#open.add(this);
  }

  postMessage(data: unknown): void {
    for (const other of FakeBroadcastChannel.#open) {
      if (other !== this && other.name === this.name) {
        other.dispatchEvent(new MessageEvent('message', { data }));
      }
    }
  }

  close(): void {
    FakeBroadcastChannel.#open.delete(this);
  }
}

describe('the attention of the agent', () => {
  let signs: Subject<RoxChatActivitySign>;
  let workspace: RoxChatTestingController;

  beforeEach(() => {
    document.title = 'Acme CRM';
    signs = new Subject();
    Object.assign(globalThis, { BroadcastChannel: FakeBroadcastChannel });
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
      subscription = TestBed.inject(IdleSignOut).idle$.subscribe(() => signedOut++);
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
          const channel = new BroadcastChannel('crm-activity');
          channel.postMessage('page');
          channel.close();
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

    it('comes an hour after the last certain sign', () => {
      for (let minutes = 0; minutes < 59; minutes++) {
        jest.advanceTimersByTime(60_000);
        signs.next('focus');
      }
      const before = signedOut;
      jest.advanceTimersByTime(60_000);

      expect([before, signedOut]).toEqual([0, 1]);
    });

    it('sends the signs of this tab to the others', () => {
      const received: unknown[] = [];
      const channel = new BroadcastChannel('crm-activity');
      channel.addEventListener('message', ({ data }) => received.push(data));
      signs.next('event');
      channel.close();

      expect(received).toEqual(['event']);
    });
  });
});
