/** Returns a well-formed message whose text is the marker. */
export function message(marker: string): object {
  return {
    source: 'roxchat',
    event: 'newMessageAdded',
    params: {
      roxchatVisitorId: 'c3fa5841c772895f8645b33ac784f694',
      providedVisitorId: null,
      chatId: 483,
      sessionId: 'c9905a4eab2a4148add9b1c8ac97ad7d',
      kind: 'visitor',
      messageText: marker,
      siebelId: null,
    },
  };
}
