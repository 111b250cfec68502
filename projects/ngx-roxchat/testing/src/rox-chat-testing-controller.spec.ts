import { inject, LOCALE_ID, provideEnvironmentInitializer } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideStore, Store } from '@ngrx/store';
import {
  OutgoingChatActions,
  type OutgoingChatResult,
  provideRoxChatStore,
  roxChatFeature,
  RoxChatService,
  withTexts,
} from 'ngx-roxchat';
import { provideRoxChatTesting, RoxChatTestingController } from 'ngx-roxchat/testing';
import { de } from 'ngx-roxchat/texts/de';

const ann = { roxchatVisitorId: 'ann', sessionId: 'a1' };
const bob = { roxchatVisitorId: 'bob', sessionId: 'b1' };

describe('RoxChatTestingController', () => {
  let controller: RoxChatTestingController;
  let service: RoxChatService;
  let results: OutgoingChatResult[];

  const start = (request: { roxchatVisitorId: string; sessionId?: string }) =>
    service.startOutgoingChat(request).subscribe((result) => results.push(result));

  beforeEach(() => {
    TestBed.configureTestingModule({ providers: [provideRoxChatTesting()] });
    controller = TestBed.inject(RoxChatTestingController);
    service = TestBed.inject(RoxChatService);
    results = [];
  });

  it('sets the status of the service, without a rendered workspace', () => {
    expect(service.workspaceStatus()).toEqual({ bound: false, loaded: false, heard: false });

    controller.setWorkspaceStatus({ bound: true, loaded: true });

    expect(service.workspaceStatus()).toEqual({ bound: true, loaded: true, heard: false });

    controller.setWorkspaceStatus({ heard: true });

    expect(service.workspaceStatus()).toEqual({ bound: true, loaded: true, heard: true });
  });

  it('emits an event from the observables, complete and frozen', () => {
    const received: unknown[] = [];
    service.visitorSelected$.subscribe((params) => received.push(params));
    service.events$.subscribe(({ event, params }) => received.push(event, Object.isFrozen(params)));

    controller.emit('visitorSelected', { ...ann, chatId: 7 });

    const rest = { chatId: 7, taskId: null, providedVisitorId: null, siebelId: null };
    expect(received).toEqual(['visitorSelected', true, { ...ann, ...rest }]);
    expect(service.workspaceStatus().heard).toBe(true);
  });

  it('emits at once with a function as configuration, also to who subscribed before', () => {
    const received: string[] = [];
    TestBed.resetTestingModule().configureTestingModule({
      providers: [
        provideRoxChatTesting(() => 'https://acme.rox.chat'),
        provideEnvironmentInitializer(() => {
          inject(RoxChatService).events$.subscribe(({ event }) => received.push(event));
        }),
      ],
    });
    TestBed.inject(RoxChatTestingController).emit('visitorSelected', ann);

    expect(received).toEqual(['visitorSelected']);
  });

  it('rejects params that the library would reject or coerce, and names the field', () => {
    service.events$.subscribe();

    expect(() => {
      controller.emit('newMessageAdded', { roxchatVisitorId: '', chatId: 1 });
    }).toThrow('would not emit this newMessageAdded: roxchatVisitorId (invalid-params)');
    expect(() => {
      controller.emit('newMessageAdded', { roxchatVisitorId: 'ann', chatId: -1 });
    }).toThrow('chatId (field-invalid)');
  });

  it('starts a chat with visitorSelected', () => {
    const selected: unknown[] = [];
    service.visitorSelected$.subscribe((params) => selected.push(params.roxchatVisitorId));
    start(ann);

    controller.expectStartOutgoingChat().start();

    expect(results).toEqual([{ status: 'started', sessionId: 'a1' }]);
    expect(selected).toEqual(['ann']);
  });

  it.each([
    ['visitor_already_in_chat', 'visitor_already_in_chat', 'The visitor is already chatting.'],
    ['no_such_code', 'unable_to_start_outgoing_chat', 'An error occurred while creating the chat.'],
  ])('fails a chat with %s', (rawCode, code, message) => {
    start(ann);

    controller.expectStartOutgoingChat().fail(rawCode);

    expect(results).toEqual([{ status: 'failed', code, message, rawCode }]);
  });

  it('fails a chat in the language that the test gives', () => {
    TestBed.resetTestingModule();
    TestBed.configureTestingModule({
      providers: [
        provideRoxChatTesting(undefined, withTexts({ de })),
        { provide: LOCALE_ID, useValue: 'de' },
      ],
    });
    const message = jest.fn();
    TestBed.inject(RoxChatService).startOutgoingChat(ann).subscribe(message);
    TestBed.inject(RoxChatTestingController).expectStartOutgoingChat().fail('no_tariff_option');

    expect(message).toHaveBeenCalledWith(expect.objectContaining({ message: de.no_tariff_option }));
  });

  it('leaves a chat unconfirmed', () => {
    start(ann);

    controller.expectStartOutgoingChat().ignore();

    expect(results).toEqual([{ status: 'unconfirmed', reason: 'timed-out' }]);
  });

  it('knows only the sessions of emitted events', () => {
    start({ roxchatVisitorId: 'ann' });
    expect(results).toEqual([{ status: 'notSent', reason: 'session-unknown' }]);

    service.events$.subscribe();
    controller.emit('newMessageAdded', ann);
    start({ roxchatVisitorId: 'ann' });

    expect(controller.expectStartOutgoingChat().sessionId).toBe('a1');
  });

  it('keeps the queue: the second command is sent after the result of the first', () => {
    start(ann);
    start(bob);

    controller.expectStartOutgoingChat(ann).ignore();

    expect(controller.expectStartOutgoingChat(bob).roxchatVisitorId).toBe('bob');
  });

  it('accepts visitorSelected as the confirmation, and emits the event before the result', () => {
    const emitted: unknown[] = [];
    service.visitorSelected$.subscribe(() => emitted.push('visitorSelected'));
    service.startOutgoingChat(ann).subscribe(({ status }) => emitted.push(status));

    controller.emit('visitorSelected', ann);

    expect(emitted).toEqual(['visitorSelected', 'started']);
    controller.verify();
  });

  it('rejects an event without a subscriber', () => {
    const emit = () => {
      controller.emit('visitorSelected', ann);
    };
    expect(emit).toThrow('Nothing would receive visitorSelected');

    const subscription = service.newMessageAdded$.subscribe();
    emit();
    subscription.unsubscribe();

    expect(emit).toThrow('Nothing would receive visitorSelected');
  });

  it('rejects a failure without a code', () => {
    start(ann);
    const request = controller.expectStartOutgoingChat();

    expect(() => {
      request.fail('');
    }).toThrow('A failure needs a code');
  });

  it('expects a command by its visitor, its session or a function', () => {
    start(ann);

    for (const match of [
      { roxchatVisitorId: 'bob' },
      { sessionId: 'b1' },
      ({ sessionId }: { sessionId: string }) => sessionId === 'b1',
    ]) {
      expect(() => controller.expectStartOutgoingChat(match)).toThrow(
        '; found {"roxchatVisitorId":"ann","sessionId":"a1"}, unexpected.',
      );
    }
    controller.expectStartOutgoingChat(({ sessionId }) => sessionId === 'a1').ignore();
    expect(() => controller.expectStartOutgoingChat(ann)).toThrow('"a1"}; found none.');
  });

  it.each([
    [{ roxchatVisitorId: 'ann' }, 'session-unknown, so first emit an event with the session'],
    [{ roxchatVisitorId: '' }, 'visitor-invalid.'],
  ])('says that %j was given and not posted, and why', (request, why) => {
    start(request);

    const given = `found none; ${JSON.stringify(request)} was given and not posted: `;
    expect(() => controller.expectStartOutgoingChat()).toThrow(given + why);
  });

  it('says that a command was given, and nothing has subscribed to it', () => {
    const result$ = service.startOutgoingChat(ann);

    expect(() => controller.expectStartOutgoingChat()).toThrow('it is not subscribed to.');

    result$.subscribe();
    controller.expectStartOutgoingChat(ann).start();
    expect(() => controller.expectStartOutgoingChat()).toThrow('found none.');
  });

  it('fails to verify while a command is in flight, or was queued behind an expected one', () => {
    const verify = () => {
      controller.verify();
    };
    verify();
    start(ann);
    expect(verify).toThrow('no start_outgoing_chat in flight; found {"roxchatVisitorId":"ann"');

    const request = controller.expectStartOutgoingChat(ann);
    expect(() => controller.expectStartOutgoingChat(ann)).toThrow('which was expected');
    start(bob);
    expect(verify).toThrow('"a1"}, which was expected: call its start(), fail() or ignore().');

    request.ignore();
    expect(verify).toThrow('{"roxchatVisitorId":"bob","sessionId":"b1"}, unexpected.');
  });

  it.each(['start', 'fail', 'ignore'] as const)(
    'rejects %s for a command that has ended',
    (method) => {
      start(ann);
      const request = controller.expectStartOutgoingChat();
      request.ignore();

      expect(() => {
        request[method]('no_tariff_option');
      }).toThrow('The command for ann has ended already.');
      expect(results).toHaveLength(1);
    },
  );

  it('does not change the gate for real messages', () => {
    const received: unknown[] = [];
    service.events$.subscribe((event) => received.push(event));
    const data = { source: 'roxchat', event: 'visitorSelected', params: ann };

    window.dispatchEvent(new MessageEvent('message', { data, origin: 'https://evil.example' }));
    expect(received).toEqual([]);

    window.dispatchEvent(new MessageEvent('message', { data, origin: 'https://testing.rox.chat' }));
    expect(received).toHaveLength(1);
  });
});

describe('provideRoxChatTesting', () => {
  it('works with the store, its effects and its actions', () => {
    TestBed.configureTestingModule({
      providers: [provideStore(), provideRoxChatTesting(), provideRoxChatStore()],
    });
    const store = TestBed.inject(Store);
    const controller = TestBed.inject(RoxChatTestingController);
    const visitor = store.selectSignal(roxChatFeature.selectSelectedVisitor);
    const chat = store.selectSignal(roxChatFeature.selectOutgoingChat('ann'));

    controller.emit('visitorSelected', { ...ann, providedVisitorId: '12345' });
    store.dispatch(OutgoingChatActions.startOutgoingChat({ roxchatVisitorId: 'ann' }));
    controller.expectStartOutgoingChat(ann).start();

    expect(visitor()).toMatchObject({ ...ann, providedVisitorId: '12345' });
    expect(chat()).toMatchObject({ status: 'started' });
  });

  it('uses the given configuration', () => {
    TestBed.configureTestingModule({
      providers: [
        provideRoxChatTesting({
          allowedOrigin: 'https://acme.rox.chat',
          failureMessages: { no_tariff_option: 'Ask your manager.' },
        }),
      ],
    });
    const messages: unknown[] = [];
    TestBed.inject(RoxChatService)
      .startOutgoingChat(ann)
      .subscribe((result) => messages.push(result));

    TestBed.inject(RoxChatTestingController).expectStartOutgoingChat().fail('no_tariff_option');

    expect(messages).toEqual([expect.objectContaining({ message: 'Ask your manager.' })]);
  });
});
