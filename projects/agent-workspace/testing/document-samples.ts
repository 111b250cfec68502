/** The params of each event, as in the protocol document. */
export const DOCUMENT_SAMPLES = {
  newMessageAdded: {
    roxchatVisitorId: 'c3fa5841c772895f8645b33ac784f694',
    providedVisitorId: '12345',
    chatId: 483,
    sessionId: 'c9905a4eab2a4148add9b1c8ac97ad7d',
    kind: 'visitor',
    messageText: 'Greetings!',
    siebelId: '4-1GQDLH42',
  },
  chatClosedByOperator: {
    roxchatVisitorId: 'c3fa5841c772895f8645b33ac784f694',
    providedVisitorId: '12345',
    chatId: 1024,
    siebelId: '4-1GQJDL78',
    channelId: '073afd9ccfee448dba19a5c974940bfc',
    channelType: 'skype',
    channelUserId: '16248561',
    channelUserName: 'John Doe',
  },
  visitorAuthorized: {
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
  visitorSelected: {
    roxchatVisitorId: 'c3fa5841c772895f8645b33ac784f694',
    providedVisitorId: '12345',
    chatId: 874,
    sessionId: 'c9905a4eab2a4148add9b1c8ac97ad7d',
    taskId: '20913584',
    siebelId: '4-1GQJDL78',
  },
  notificationAdded: {
    notification: {
      id: 'c9905a4eab2a4148add9b1c8ac97ad7d',
      kind: 'visitor',
      text: 'Visitor left the site',
      sessionId: 'c3fa5841c772895f8645b33ac784f694',
    },
  },
  notificationRemoved: { notification: { id: 'c9905a4eab2a4148add9b1c8ac97ad7d' } },
} as const;

export const EVENT_NAMES = Object.keys(DOCUMENT_SAMPLES).sort();

/** Returns the paths of an object's fields, such as `notification.id`, in order. */
export function getFieldPaths(value: object, prefix = ''): string[] {
  return Object.entries(value).flatMap(([name, inner]: [string, unknown]) =>
    typeof inner === 'object' && inner !== null
      ? getFieldPaths(inner, `${prefix}${name}.`)
      : [prefix + name],
  );
}
