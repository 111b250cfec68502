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
import { RoxChatActivity, RoxChatAttention, withAttention } from 'ngx-roxchat/crm';
import { provideRoxChatTesting, RoxChatTestingController } from 'ngx-roxchat/testing';
import { debounceTime, filter, fromEvent, map, merge, type Observable, startWith } from 'rxjs';

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

  // What the agent does on the page of the CRM.
  readonly #onPage$ = merge(
    fromEvent(this.#document, 'keydown'),
    fromEvent(this.#document, 'pointerdown'),
  ).pipe(map(() => 'page'));

  // Emits when the agent has to be signed out.
  readonly idle$: Observable<unknown> = merge(
    this.#signs(() => true).pipe(debounceTime(IDLE_TIME)),
    this.#signs((sign) => sign !== 'focus').pipe(debounceTime(LONGEST_FOCUS)),
  );

  #signs(isWanted: (sign: string) => boolean): Observable<string> {
    return merge(this.#onPage$, this.#activity.signs$).pipe(filter(isWanted), startWith('start'));
  }
}
// #endregion

describe('the attention of the agent', () => {
  let workspace: RoxChatTestingController;

  beforeEach(() => {
    document.title = 'Acme CRM';
    TestBed.configureTestingModule({
      providers: [
        provideStore(),
        provideRoxChatTesting('https://testing.rox.chat', withAttention()),
        provideRoxChatStore(),
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

  it('signs the agent out after ten minutes, unless they work in the frame', () => {
    jest.useFakeTimers();
    const signedOut = jest.fn();
    TestBed.inject(IdleSignOut).idle$.subscribe(signedOut);
    jest.advanceTimersByTime(590_000);
    workspace.emit('newMessageAdded', { roxchatVisitorId: 'v', kind: 'operator' });
    jest.advanceTimersByTime(590_000);
    const before = signedOut.mock.calls.length;
    jest.advanceTimersByTime(20_000);
    jest.useRealTimers();

    expect([before, signedOut.mock.calls.length]).toEqual([0, 1]);
  });
});
