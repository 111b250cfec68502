import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatProgressBarModule } from '@angular/material/progress-bar';
import { RouterLink } from '@angular/router';
import { mdiMessagePlusOutline } from '@mdi/js';
import type { RoxChatVisitor } from 'ngx-roxchat';
import { RoxChatStart, type RoxChatStartState, type RoxChatStartTarget } from 'ngx-roxchat/crm';
import type { Customer } from '../customers/customer';
import { CrmTexts } from '../language/crm-texts';
import { Formats } from '../language/formats';
import { Layout } from '../shell/layout';
import { ChannelNames } from '../ui/channel-names';
import { ChatTag } from '../ui/chat-tag';
import { Icon } from '../ui/icon';
import { startLooks } from './start-looks';

/** The state of a customer's chat, and the button that starts one. */
@Component({
  selector: 'crm-start-chat',
  imports: [ChatTag, Icon, MatButtonModule, MatProgressBarModule, RouterLink, RoxChatStart],
  templateUrl: './start-chat.html',
  styleUrls: ['../ui/card.css', './start-chat.css'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StartChat {
  readonly customer = input.required<Customer>();
  /** Null if no event has mentioned the customer. */
  readonly visitor = input.required<RoxChatVisitor | null>();

  protected readonly texts = inject(CrmTexts);
  protected readonly formats = inject(Formats);
  protected readonly channels = inject(ChannelNames);
  protected readonly looks = startLooks;
  protected readonly icon = mdiMessagePlusOutline;
  /** Whether the workspace is not beside the record, but on a page of its own. */
  protected readonly isElsewhere = inject(Layout).isCompact;
  /** The states in which there is a chat to look at. */
  protected readonly inWorkspace: readonly RoxChatStartState['status'][] = ['open', 'started'];

  /** The visitor of this shift; or else the ids that the CRM has kept; or else those of the CRM. */
  protected readonly target = computed<RoxChatStartTarget | null>(() => {
    const { keptChat, siebelId, providedVisitorId } = this.customer();
    return (
      this.visitor()?.roxchatVisitorId ??
      keptChat ??
      (siebelId === null ? null : { siebelId }) ??
      (providedVisitorId === null ? null : { providedVisitorId })
    );
  });
}
