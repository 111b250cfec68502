import type {
  NewMessageAddedParams,
  OutgoingChatResult,
  RoxChatConfig,
  RoxChatEvent,
  RoxChatFailureMessagePipe,
  RoxChatFailureMessages,
  RoxChatService,
} from './public-api';

/** Checked by the compiler (`npm run lint`): each `@ts-expect-error` must be one. */
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
    // @ts-expect-error a chat is with somebody
    service.startOutgoingChat({ sessionId: 's' }),

    // @ts-expect-error the protocol has no such param
    service.startOutgoingChat({ roxchatVisitorId: 'v', departmentId: 'd' }),

    // @ts-expect-error what became of a command cannot be changed
    () => (result.status = 'started'),

    // @ts-expect-error only a failure has a code
    result.code,

    // @ts-expect-error there is no such ending
    result.status === 'succeeded',

    // @ts-expect-error there is no such code
    result.status === 'failed' && result.code === 'visitor_is_away',

    // @ts-expect-error nor can it be put into words
    pipe.transform('visitor_is_away'),

    // @ts-expect-error nor have a text of its own
    { allowedOrigin: '', failureMessages: { visitor_is_away: 'Away.' } } satisfies RoxChatConfig,

    // @ts-expect-error a translation of all codes has to have all of them
    { no_tariff_option: 'No.' } satisfies RoxChatFailureMessages,

    // @ts-expect-error a reader gives a code or null
    { allowedOrigin: '', readFailureReply: () => true } satisfies RoxChatConfig,

    // @ts-expect-error observables are for reading
    'next' satisfies keyof RoxChatService['events$'],

    // @ts-expect-error the status is for reading
    'set' satisfies keyof RoxChatService['workspaceStatus'],

    // @ts-expect-error a message's text may be null
    service.newMessageAdded$.subscribe(({ messageText }) => messageText.length),

    // @ts-expect-error the document's other spelling is not exposed
    params.SiebelId,

    // @ts-expect-error before the event is known, its params are not either
    event.params.messageText,

    // @ts-expect-error there is no such event
    event.event === 'visitorTyping',

    // @ts-expect-error a removed notification has an id and nothing else
    event.event === 'notificationRemoved' && event.params.notification.text,
  ];
}

describe('the types of the public API', () => {
  it('narrow the params of an event by its name', () => {
    const text = (event: RoxChatEvent): string | null =>
      event.event === 'newMessageAdded' ? event.params.messageText : null;

    expect(
      text({
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

  it('narrow what became of a command by its status', () => {
    const words = (result: OutgoingChatResult): string => {
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

    expect(words({ status: 'notSent', reason: 'session-unknown' })).toBe('session-unknown');
  });
});
