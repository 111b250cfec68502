import {
  mdiAlertOutline,
  mdiCheckCircleOutline,
  mdiCloseCircleOutline,
  mdiHelpCircleOutline,
  mdiInformationOutline,
  mdiMessageProcessingOutline,
} from '@mdi/js';
import type { RoxChatStartState } from 'ngx-roxchat/crm';

/** The icon of each state of a start button. */
export const startLooks: Readonly<Record<RoxChatStartState['status'], string>> = {
  unavailable: mdiInformationOutline,
  ready: mdiInformationOutline,
  open: mdiInformationOutline,
  sending: mdiMessageProcessingOutline,
  started: mdiCheckCircleOutline,
  failed: mdiCloseCircleOutline,
  unconfirmed: mdiHelpCircleOutline,
  notSent: mdiAlertOutline,
};
