const channels = new Map([
  ['site', 'Website'],
  ['telegram', 'Telegram'],
  ['whatsapp', 'WhatsApp'],
  ['viber', 'Viber'],
  ['skype', 'Skype'],
]);

/** Returns the name of a channel. The set is open, so an unknown channel is returned unchanged. */
export function channelName(channel: string): string {
  return channels.get(channel) ?? channel;
}
