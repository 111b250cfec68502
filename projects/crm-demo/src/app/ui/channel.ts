const channels = new Map([
  ['site', 'Website'],
  ['telegram', 'Telegram'],
  ['whatsapp', 'WhatsApp'],
  ['viber', 'Viber'],
  ['skype', 'Skype'],
]);

/** A channel's name; the set is open, so one that is not known is shown as it came. */
export function channelName(channel: string): string {
  return channels.get(channel) ?? channel;
}
