import type { RoxChatEventName, RoxChatEventParams } from '../src/protocol/events';

/** The protocol document's samples, field by field as printed there (missing commas put in). */
export const SAMPLES: {
  readonly [N in RoxChatEventName]: readonly {
    readonly title: string;
    readonly params: RoxChatEventParams[N];
  }[];
} = {
  newMessageAdded: [
    {
      title: 'a message of a visitor',
      params: {
        roxchatVisitorId: 'c3fa5841c772895f8645b33ac784f694',
        providedVisitorId: '12345',
        chatId: 483,
        sessionId: 'c9905a4eab2a4148add9b1c8ac97ad7d',
        kind: 'visitor',
        messageText: 'Greetings!',
        siebelId: '4-1GQDLH42',
      },
    },
  ],
  chatClosedByOperator: [
    {
      title: 'a visitor from Skype',
      params: {
        roxchatVisitorId: 'c3fa5841c772895f8645b33ac784f694',
        providedVisitorId: '12345',
        chatId: 1024,
        siebelId: '4-1GQJDL78',
        channelId: '073afd9ccfee448dba19a5c974940bfc',
        channelType: 'skype',
        channelUserId: '16248561',
        channelUserName: 'John Doe',
      },
    },
    {
      title: 'a visitor from an unauthorized zone',
      params: {
        roxchatVisitorId: 'c3fa5841c772895f8645b33ac784f694',
        providedVisitorId: null,
        chatId: 1024,
        siebelId: null,
        channelId: null,
        channelType: null,
        channelUserId: null,
        channelUserName: null,
      },
    },
  ],
  visitorAuthorized: [
    {
      title: 'an anonymous visitor who logs in',
      params: {
        old: {
          roxchatVisitorId: '66b46319af05e55ac9fd34aa541e9eee',
          providedVisitorId: null,
          siebelId: null,
        },
        new: {
          roxchatVisitorId: '52eed6ec3c12494a88e62e2ff636c2a9',
          providedVisitorId: '7925',
          siebelId: null,
        },
      },
    },
  ],
  visitorSelected: [
    {
      title: 'a chat that the agent opens',
      params: {
        roxchatVisitorId: 'c3fa5841c772895f8645b33ac784f694',
        providedVisitorId: '12345',
        chatId: 874,
        sessionId: 'c9905a4eab2a4148add9b1c8ac97ad7d',
        taskId: '20913584',
        siebelId: '4-1GQJDL78',
      },
    },
  ],
  notificationAdded: [
    {
      title: 'a visitor who left the site',
      params: {
        notification: {
          id: 'c9905a4eab2a4148add9b1c8ac97ad7d',
          kind: 'visitor',
          text: 'Visitor left the site',
          sessionId: 'c3fa5841c772895f8645b33ac784f694',
        },
      },
    },
  ],
  notificationRemoved: [
    {
      title: 'the same notification',
      params: { notification: { id: 'c9905a4eab2a4148add9b1c8ac97ad7d' } },
    },
  ],
};

/** Each sample with its event's name, for `it.each`. */
export const SAMPLE_ROWS = Object.entries(SAMPLES).flatMap(([event, samples]) =>
  samples.map(({ title, params }) => ({ event: event as RoxChatEventName, title, params })),
);
