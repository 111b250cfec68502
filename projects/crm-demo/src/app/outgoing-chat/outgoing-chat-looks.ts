import {
  mdiAlertOutline,
  mdiCheckCircleOutline,
  mdiCloseCircleOutline,
  mdiHelpCircleOutline,
  mdiMessageProcessingOutline,
} from '@mdi/js';
import type { RoxChatOutgoingChat } from 'ngx-roxchat';

interface OutgoingChatLook {
  /** The path of an icon. */
  readonly icon: string;
  /** The role of the live region: how urgently a screen reader announces the status. */
  readonly role: 'status' | 'alert';
}

/** The icon and live region of each status of an outgoing chat. */
export const outgoingChatLooks: Readonly<Record<RoxChatOutgoingChat['status'], OutgoingChatLook>> =
  {
    sending: { icon: mdiMessageProcessingOutline, role: 'status' },
    started: { icon: mdiCheckCircleOutline, role: 'status' },
    failed: { icon: mdiCloseCircleOutline, role: 'alert' },
    unconfirmed: { icon: mdiHelpCircleOutline, role: 'alert' },
    notSent: { icon: mdiAlertOutline, role: 'alert' },
  };
