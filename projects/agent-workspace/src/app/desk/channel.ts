/** Where a visitor writes from. */
export type ChannelType = 'site' | 'telegram' | 'whatsapp' | 'viber';

/** A messenger's identity of a visitor; a visitor of the bank's own site has none. */
export interface ChannelIdentity {
  readonly id: string;
  readonly userId: string;
  readonly userName: string;
}

export const CHANNEL_NAMES: Readonly<Record<ChannelType, string>> = {
  site: 'Website',
  telegram: 'Telegram',
  whatsapp: 'WhatsApp',
  viber: 'Viber',
};
