import { mdiPhone, mdiSend, mdiWeb, mdiWhatsapp } from '@mdi/js';
import type { ChannelType } from '../agent-desk/channel';

export const CHANNEL_ICONS: Readonly<Record<ChannelType, string>> = {
  site: mdiWeb,
  telegram: mdiSend,
  whatsapp: mdiWhatsapp,
  viber: mdiPhone,
};
