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

/** The card of the open customer, or the details of a visitor who matches no customer. */
@Component({
  selector: 'crm-customer-card',
  imports: [Avatar, ChatStatus, Icon, OutgoingChat, VisitorIdList],
  templateUrl: './customer-card.html',
  styleUrl: './customer-card.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CustomerCard {
  protected readonly shown = inject(Store).selectSignal(deskFeature.selectCustomerOnDesk);

  /** The visitor, with the ids and the usual channel of the customer's record if there is one. */
  protected readonly details = computed(() => {
    const shown = this.shown();
    if (shown.kind === 'none') {
      return null;
    }
    const { visitor } = shown;
    const record = shown.kind === 'customer' ? shown.customer : null;
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
    visitor: mdiAccountQuestionOutline,
    none: mdiAccountVoice,
  };
}
