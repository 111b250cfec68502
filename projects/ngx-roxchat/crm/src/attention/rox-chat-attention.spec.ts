import { effect, ErrorHandler, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { type Action, provideStore, ScannedActionsSubject, Store } from '@ngrx/store';
import { ɵROX_CHAT_WINDOW } from 'ngx-roxchat/core';
import {
  ɵSTATE_SET_UP,
  roxChatActionSanitizer,
  RoxChatEventActions,
  roxChatFeature,
  RoxChatStatusActions,
} from 'ngx-roxchat/store';
import { buildRoxChatEvent } from 'ngx-roxchat/testing';
import { RoxChatTabs } from '../tabs/rox-chat-tabs';
import { RoxChatAttentionActions } from './attention.actions';
import type { RoxChatAttentionOptions } from './attention-options';
import { RoxChatAttention } from './rox-chat-attention';
import { withAttention } from './with-attention';

/** The notifications of a browser. */
class FakeNotification {
  static permission: NotificationPermission = 'granted';
  static answer: NotificationPermission = 'granted';
  static readonly shown: FakeNotification[] = [];
  static isForbidden = false;
  static requestPermission = jest.fn(() => {
    FakeNotification.permission = FakeNotification.answer;
    return Promise.resolve(FakeNotification.answer);
  });
  onclick: (() => void) | null = null;
  isClosed = false;

  constructor(
    readonly title: string,
    readonly options: NotificationOptions,
  ) {
    if (FakeNotification.isForbidden) {
      throw new TypeError('Illegal constructor');
    }
    FakeNotification.shown.push(this);
  }

  close(): void {
    this.isClosed = true;
  }
}

describe('RoxChatAttention', () => {
  const leading = signal(true);
  let badges: number[];
  let view: Record<string, unknown>;
  let errors: unknown[];

  const setUp = (options?: RoxChatAttentionOptions) => {
    TestBed.configureTestingModule({
      providers: [
        provideStore({ [roxChatFeature.name]: roxChatFeature.reducer }),
        { provide: ɵSTATE_SET_UP, useValue: true },
        { provide: RoxChatTabs, useValue: { leading } },
        { provide: ɵROX_CHAT_WINDOW, useValue: view },
        { provide: ErrorHandler, useValue: { handleError: (e: unknown) => errors.push(e) } },
        ...withAttention(options).ɵproviders,
      ],
    });
    return TestBed.inject(RoxChatAttention);
  };
  const dispatch = (action: Action) => {
    TestBed.inject(Store).dispatch(action);
    TestBed.tick();
  };
  const write = (roxchatVisitorId = 'ann', kind = 'visitor') => {
    const params = { roxchatVisitorId, kind, chatId: 7, messageText: 'canary' };
    dispatch(RoxChatEventActions.newMessageAdded(buildRoxChatEvent('newMessageAdded', params)));
  };
  const select = () => {
    const params = { roxchatVisitorId: 'ann' };
    dispatch(RoxChatEventActions.visitorSelected(buildRoxChatEvent('visitorSelected', params)));
  };
  const setVisible = (isPageVisible: boolean) => {
    dispatch(RoxChatStatusActions.pageVisibilityChanged({ isPageVisible }));
  };
  /** Lets the observer of the title act. */
  const settle = () => jest.advanceTimersByTimeAsync(350);

  beforeEach(() => {
    document.title = 'CRM';
    badges = [];
    errors = [];
    leading.set(true);
    FakeNotification.permission = 'granted';
    FakeNotification.shown.length = 0;
    FakeNotification.isForbidden = false;
    FakeNotification.requestPermission.mockClear();
    view = {
      focus: jest.fn(),
      location: { hostname: 'crm.test' },
      Notification: FakeNotification,
      navigator: {
        setAppBadge: (count: number) => {
          badges.push(count);
          return Promise.reject(new Error('not installed'));
        },
      },
    };
  });

  describe('the title and the badge', () => {
    beforeEach(() => {
      jest.useFakeTimers();
    });

    afterEach(() => {
      jest.useRealTimers();
    });

    it('show the number of unread messages until they are read', () => {
      const attention = setUp();
      write();
      write('bob');
      const two = document.title;
      select();
      const one = document.title;
      dispatch(RoxChatStatusActions.reset());

      expect([two, one, document.title]).toEqual(['(2) CRM', '(1) CRM', 'CRM']);
      expect(badges).toEqual([1, 2, 1, 0]);
      expect(attention.unread()).toBe(0);
    });

    it('keep the titles that others write', async () => {
      setUp();
      write();
      document.title = '(24) Ann';
      await settle();
      const written = document.title;
      document.title = `* ${document.title}`;
      await settle();
      const marked = document.title;
      write();
      document.title = '(1) CRM'; // Others may have kept it.
      await settle();
      const kept = document.title;
      select();
      document.title = '(2) CRM';
      await settle();

      expect([written, marked, kept, document.title]).toEqual([
        '(1) (24) Ann',
        '(1) * (24) Ann',
        '(2) CRM',
        'CRM',
      ]);
    });

    it('keep the numbers in the titles of others', async () => {
      setUp();
      write();
      select();
      document.title = 'Tasks (1) – CRM';
      await settle();
      write('bob');
      const before = document.title;
      document.title = '(0) CRM';
      await settle();

      expect([before, document.title]).toEqual(['(1) Tasks (1) – CRM', '(1) (0) CRM']);
    });

    it('see each kind of change to the title', async () => {
      setUp();
      for (let count = 0; count < 12; count++) {
        write('bob');
      }
      await settle();
      const [text] = document.querySelector('title')?.childNodes ?? [];
      Object.assign(text ?? {}, { data: 'Ann' });
      await settle();
      const marked = document.title;
      document.querySelector('title')?.replaceChildren('Bob');
      await settle();

      expect([marked, document.title]).toEqual(['(12) Ann', '(12) Bob']);
    });

    it('leave no timer behind', async () => {
      setUp();
      write();
      await settle();
      await settle();
      const calm = jest.getTimerCount();
      document.title = 'Ann';
      await Promise.resolve();
      const pending = jest.getTimerCount();
      TestBed.resetTestingModule();

      expect([calm, pending, jest.getTimerCount()]).toEqual([0, 1, 0]);
    });

    it('compete less and less with code that insists on its title', async () => {
      setUp();
      let writes = 0;
      const other = new MutationObserver(() => {
        if (document.title !== 'Mine') {
          writes++;
          document.title = 'Mine';
        }
      });
      other.observe(document.head, { childList: true, subtree: true, characterData: true });
      write();
      await jest.advanceTimersByTimeAsync(600_000); // Ten minutes.
      other.disconnect();
      const writesOfOther = writes;
      await jest.advanceTimersByTimeAsync(120_000);
      document.title = 'Ann';
      await jest.advanceTimersByTimeAsync(100);

      expect(writesOfOther).toBeGreaterThan(10);
      expect(writesOfOther).toBeLessThan(25);
      expect(document.title).toBe('(1) Ann');
    });

    it('are those of the leading tab', () => {
      setUp();
      write();
      leading.set(false);
      TestBed.tick();
      const title = document.title;
      write();

      expect(title).toBe('CRM');
      expect(badges).toEqual([1]);
    });

    it('are restored when the application is destroyed', () => {
      setUp();
      write();
      TestBed.resetTestingModule();

      expect(document.title).toBe('CRM');
      expect(badges).toEqual([1, 0]);
    });

    it('leave the badge to the leading tab when the application is destroyed', () => {
      setUp();
      leading.set(false);
      TestBed.tick();
      TestBed.resetTestingModule();

      expect(badges).toEqual([]);
    });

    it('can be left out', () => {
      setUp({ title: false, badge: false });
      write();

      expect(document.title).toBe('CRM');
      expect(badges).toEqual([]);
    });

    it('need no support by the browser', () => {
      view['navigator'] = {};
      delete view['Notification'];
      const attention = setUp();
      setVisible(false);
      write();
      attention.requestPermission();

      expect(document.title).toBe('(1) CRM');
      expect(attention.permission()).toBe('unsupported');
      expect(errors).toEqual([]);
    });
  });

  describe('the desktop notification', () => {
    it('is shown for a message while the page is hidden, with nothing of the visitor', () => {
      setUp();
      document.title = 'canary-customer – CRM';
      write();
      setVisible(false);
      write('ann-canary');
      write('ann-canary', 'operator');
      write('ann-canary', 'file_visitor');
      const [first, second, ...others] = FakeNotification.shown;

      expect(others).toEqual([]);
      expect([first?.isClosed, second?.isClosed]).toEqual([true, false]);
      expect(second).toMatchObject({ title: '(2) crm.test', options: { tag: 'ngx-roxchat' } });
      expect(JSON.stringify(FakeNotification.shown)).not.toContain('canary');
    });

    it.each([
      [
        'when the page is visible',
        () => {
          setVisible(true);
        },
      ],
      [
        'when another tab leads',
        () => {
          leading.set(false);
        },
      ],
      [
        'without the permission',
        () => {
          FakeNotification.permission = 'default';
        },
      ],
    ])('is not shown %s', (_, change) => {
      setUp();
      setVisible(false);
      change();
      write();

      expect(FakeNotification.shown).toEqual([]);
    });

    it('can be left out, or have another content', () => {
      setUp({
        notification: (visitor, unread) => ({ title: visitor.roxchatVisitorId, body: `${unread}` }),
      });
      setVisible(false);
      write();
      const [shown] = FakeNotification.shown;
      TestBed.resetTestingModule();
      setUp({ notification: false });
      setVisible(false);
      write();

      expect(shown).toMatchObject({ title: 'ann', options: { body: '1', tag: 'ngx-roxchat' } });
      expect(shown?.isClosed).toBe(true);
      expect(FakeNotification.shown).toHaveLength(1);
    });

    it('focuses the tab at a click, and names the visitor each time', () => {
      const attention = setUp();
      const actions: unknown[] = [];
      TestBed.inject(ScannedActionsSubject).subscribe((action) => actions.push(action));
      setVisible(false);
      write();
      FakeNotification.shown[0]?.onclick?.();

      const action = RoxChatAttentionActions.notificationClicked({ roxchatVisitorId: 'ann' });
      expect(view['focus']).toHaveBeenCalledTimes(1);
      expect(attention.clickedVisitor()?.roxchatVisitorId).toBe('ann');
      expect(FakeNotification.shown[0]?.isClosed).toBe(true);
      expect(actions).toContainEqual(action);
      expect(roxChatActionSanitizer(action)).toEqual({ ...action, roxchatVisitorId: '•••' });
    });

    it('goes away when the agent comes back', () => {
      setUp();
      setVisible(false);
      write();
      setVisible(true);

      expect(FakeNotification.shown[0]?.isClosed).toBe(true);
    });

    it('asks for the permission at a click alone', async () => {
      FakeNotification.permission = 'default';
      FakeNotification.answer = 'denied';
      const attention = setUp();
      setVisible(false);
      write();
      const asked = FakeNotification.requestPermission.mock.calls.length;
      attention.requestPermission();
      await Promise.resolve();

      expect([asked, FakeNotification.requestPermission.mock.calls.length]).toEqual([0, 1]);
      expect(attention.permission()).toBe('denied');
    });

    it('reports what the application throws', async () => {
      setUp({
        notification: () => {
          throw new Error('broken');
        },
      });
      setVisible(false);
      write();
      await Promise.resolve();

      expect(errors).toEqual([new Error('broken')]);
    });

    it('reports that the browser allows notifications to service workers alone', async () => {
      FakeNotification.isForbidden = true;
      setUp();
      setVisible(false);
      write();
      await Promise.resolve();

      expect(errors).toEqual([new TypeError('Illegal constructor')]);
    });

    it('goes away when all is read elsewhere', () => {
      setUp();
      setVisible(false);
      write();
      const before = FakeNotification.shown[0]?.isClosed;
      select();

      expect([before, FakeNotification.shown[0]?.isClosed]).toEqual([false, true]);
    });

    it('names the visitor as known at the click, also at a second one', () => {
      const attention = setUp();
      const counts: (number | undefined)[] = [];
      TestBed.runInInjectionContext(() => {
        effect(() => {
          counts.push(attention.clickedVisitor()?.messageCount);
        });
      });
      TestBed.tick();
      setVisible(false);
      write();
      write('ann', 'info');
      for (let click = 0; click < 2; click++) {
        FakeNotification.shown[0]?.onclick?.();
        TestBed.tick();
      }

      expect(counts).toEqual([undefined, 2, 2]);
    });

    it('names no visitor after a reset', () => {
      const attention = setUp();
      setVisible(false);
      write();
      FakeNotification.shown[0]?.onclick?.();
      dispatch(RoxChatStatusActions.reset());

      expect(attention.clickedVisitor()).toBeNull();
    });
  });

  it('throws if it is not set up', () => {
    expect(() => TestBed.inject(RoxChatAttention)).toThrow(
      '[attention-missing] RoxChatAttention is not set up. Add withAttention() to RoxChatModule.forRoot or provideRoxChat.',
    );
  });

  it('starts with the application, and needs the state of the store', () => {
    const providers = (hasState: boolean) => [
      provideStore({ [roxChatFeature.name]: roxChatFeature.reducer }),
      hasState ? { provide: ɵSTATE_SET_UP, useValue: true } : [],
      { provide: RoxChatTabs, useValue: { leading } },
      { provide: ɵROX_CHAT_WINDOW, useValue: view },
      ...withAttention().ɵproviders,
    ];
    TestBed.configureTestingModule({ providers: providers(true) });
    write();
    const { title } = document;
    TestBed.resetTestingModule();
    TestBed.configureTestingModule({ providers: providers(false) });

    expect(title).toBe('(1) CRM');
    expect(() => TestBed.inject(Store)).toThrow('withAttention');
  });

  it('does nothing on a server', () => {
    view = null as never;
    setUp();
    write();

    expect(document.title).toBe('CRM');
  });
});
