/** The channel that a visitor writes from. */
export type ChannelType = 'site' | 'telegram' | 'whatsapp' | 'viber';

/** A visitor's identity in a messenger; visitors of the bank's own site have none. */
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
