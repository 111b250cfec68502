import type {
  NewMessageAddedParams,
  OutgoingChatResult,
  RoxChatConfig,
  RoxChatEvent,
  RoxChatFailureMessagePipe,
  RoxChatFailureMessages,
  RoxChatService,
} from './public-api';

/** Checked by the compiler (`npm run lint`): each `@ts-expect-error` must precede an error. */
export function mustNotCompile(
  event: RoxChatEvent,
  params: NewMessageAddedParams,
  service: RoxChatService,
  result: OutgoingChatResult,
  pipe: RoxChatFailureMessagePipe,
): unknown[] {
  // @ts-expect-error params are read-only
  params.messageText = 'changed';

  return [
    // @ts-expect-error a chat needs a visitor
    service.startOutgoingChat({ sessionId: 's' }),

    // @ts-expect-error the protocol has no such param
    service.startOutgoingChat({ roxchatVisitorId: 'v', departmentId: 'd' }),

    // @ts-expect-error a result is read-only
    () => (result.status = 'started'),

    // @ts-expect-error only a failure has a code
    result.code,

    // @ts-expect-error there is no such status
    result.status === 'succeeded',

    // @ts-expect-error there is no such code
    result.status === 'failed' && result.code === 'visitor_is_away',

    // @ts-expect-error the pipe accepts only a listed code
    pipe.transform('visitor_is_away'),

    // @ts-expect-error only a listed code can have a text
    { allowedOrigin: '', failureMessages: { visitor_is_away: 'Away.' } } satisfies RoxChatConfig,

    // @ts-expect-error a translation needs a text for each code
    { no_tariff_option: 'No.' } satisfies RoxChatFailureMessages,

    // @ts-expect-error a reader returns a code or null
    { allowedOrigin: '', readFailureReply: () => true } satisfies RoxChatConfig,

    // @ts-expect-error observables are read-only
    'next' satisfies keyof RoxChatService['events$'],

    // @ts-expect-error the status is read-only
    'set' satisfies keyof RoxChatService['workspaceStatus'],

    // @ts-expect-error a message's text may be null
    service.newMessageAdded$.subscribe(({ messageText }) => messageText.length),

    // @ts-expect-error the document's other spelling is not exposed
    params.SiebelId,

    // @ts-expect-error params have no type until the event is known
    event.params.messageText,

    // @ts-expect-error there is no such event
    event.event === 'visitorTyping',

    // @ts-expect-error a removed notification has an id and nothing else
    event.event === 'notificationRemoved' && event.params.notification.text,
  ];
}

describe('the types of the public API', () => {
  it('narrow the params of an event by its name', () => {
    const getText = (event: RoxChatEvent): string | null =>
      event.event === 'newMessageAdded' ? event.params.messageText : null;

    expect(
      getText({
        event: 'notificationRemoved',
        params: { notification: { id: 'x' } },
        receivedAt: 0,
      }),
    ).toBeNull();
  });

  it('leave the kind of a message open', () => {
    const kinds: NewMessageAddedParams['kind'][] = ['for_operator', 'a_newer_kind', null];

    expect(kinds).toHaveLength(3);
  });

  it('narrow a result by its status', () => {
    const getText = (result: OutgoingChatResult): string => {
      switch (result.status) {
        case 'started':
          return result.sessionId;
        case 'failed':
          return `${result.code} ${result.rawCode} ${result.message}`;
        case 'unconfirmed':
        case 'notSent':
          return result.reason;
      }
    };

    expect(getText({ status: 'notSent', reason: 'session-unknown' })).toBe('session-unknown');
  });
});
