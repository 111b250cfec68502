import type { NewMessageAddedParams, RoxChatEvent, RoxChatService } from './public-api';

/** Checked by the compiler (`npm run lint`): each `@ts-expect-error` must be one. */
export function mustNotCompile(
  event: RoxChatEvent,
  params: NewMessageAddedParams,
  service: RoxChatService,
): unknown[] {
  // @ts-expect-error params are read-only
  params.messageText = 'changed';

  return [
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
});
