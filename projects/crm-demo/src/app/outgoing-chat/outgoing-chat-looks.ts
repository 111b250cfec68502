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
  /** How urgently a screen reader tells of it. */
  readonly role: 'status' | 'alert';
}

/** How each status of an outgoing chat looks, and sounds. */
export const outgoingChatLooks: Readonly<Record<RoxChatOutgoingChat['status'], OutgoingChatLook>> =
  {
    sending: { icon: mdiMessageProcessingOutline, role: 'status' },
    started: { icon: mdiCheckCircleOutline, role: 'status' },
    failed: { icon: mdiCloseCircleOutline, role: 'alert' },
    unconfirmed: { icon: mdiHelpCircleOutline, role: 'alert' },
    notSent: { icon: mdiAlertOutline, role: 'alert' },
  };
