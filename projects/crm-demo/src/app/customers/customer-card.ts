import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import {
  mdiAccountQuestionOutline,
  mdiAccountVoice,
  mdiEmailOutline,
  mdiMapMarkerOutline,
  mdiPhoneOutline,
} from '@mdi/js';

import { Desk } from '../desk/desk';
import { Avatar } from '../ui/avatar';
import { Icon } from '../ui/icon';
import { ChatStatus } from './chat-status';
import { VisitorIdList } from './visitor-id-list';

/** The card of the customer on the desk, or what is known of a visitor who is in no record. */
@Component({
  selector: 'crm-customer-card',
  imports: [Avatar, ChatStatus, Icon, VisitorIdList],
  templateUrl: './customer-card.html',
  styleUrl: './customer-card.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CustomerCard {
  readonly #desk = inject(Desk);

  protected readonly shown = this.#desk.customer;

  /** The visitor's ids, filled up from the customer's record. */
  protected readonly ids = computed(() => {
    const shown = this.shown();
    if (shown.is === 'nobody') return null;
    const known = shown.is === 'customer' ? shown.customer : shown.ids;
    const roxchatVisitorId =
      shown.is === 'stranger' ? shown.ids.roxchatVisitorId : shown.visitor?.roxchatVisitorId;
    return {
      siebelId: known.siebelId ?? shown.visitor?.siebelId ?? null,
      providedVisitorId: known.providedVisitorId ?? shown.visitor?.providedVisitorId ?? null,
      roxchatVisitorId: roxchatVisitorId ?? null,
      sessionId: shown.visitor?.sessionId ?? null,
      taskId: shown.visitor?.taskId ?? null,
    };
  });

  protected readonly icons = {
    email: mdiEmailOutline,
    phone: mdiPhoneOutline,
    city: mdiMapMarkerOutline,
    stranger: mdiAccountQuestionOutline,
    nobody: mdiAccountVoice,
  };
}
