import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import {
  mdiAccountQuestionOutline,
  mdiAccountVoice,
  mdiEmailOutline,
  mdiMapMarkerOutline,
  mdiPhoneOutline,
} from '@mdi/js';
import { Store } from '@ngrx/store';
import type { OpenedFrom } from '../desk/customer-on-desk';
import { deskFeature } from '../desk/desk.feature';
import { OutgoingChat } from '../outgoing-chat/outgoing-chat';
import { Avatar } from '../ui/avatar';
import { Icon } from '../ui/icon';
import { ChatStatus } from './chat-status';
import { VisitorIdList } from './visitor-id-list';

const origins: Readonly<Record<OpenedFrom, string>> = {
  workspace: 'Chat selected in the workspace',
  'visitor-list': 'Opened from the visitors in the workspace',
  'customer-list': 'Opened from the customers',
};

/** The card of the customer on the desk, or what is known of a visitor who is in no record. */
@Component({
  selector: 'crm-customer-card',
  imports: [Avatar, ChatStatus, Icon, OutgoingChat, VisitorIdList],
  templateUrl: './customer-card.html',
  styleUrl: './customer-card.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CustomerCard {
  protected readonly shown = inject(Store).selectSignal(deskFeature.selectCustomerOnDesk);

  /** Customer or not: the visitor, with the ids filled up from the customer's record. */
  protected readonly person = computed(() => {
    const shown = this.shown();
    if (shown.is === 'nobody') {
      return null;
    }
    const { visitor } = shown;
    const record = shown.is === 'customer' ? shown.customer : null;
    return {
      visitor,
      usualChannel: record?.channel ?? null,
      ids: {
        siebelId: record?.siebelId ?? visitor?.siebelId ?? null,
        providedVisitorId: record?.providedVisitorId ?? visitor?.providedVisitorId ?? null,
        roxchatVisitorId: visitor?.roxchatVisitorId ?? null,
        sessionId: visitor?.sessionId ?? null,
        taskId: visitor?.taskId ?? null,
      },
    };
  });

  protected readonly origins = origins;
  protected readonly icons = {
    email: mdiEmailOutline,
    phone: mdiPhoneOutline,
    city: mdiMapMarkerOutline,
    stranger: mdiAccountQuestionOutline,
    nobody: mdiAccountVoice,
  };
}
