import type { FocusableOption } from '@angular/cdk/a11y';
import { DatePipe } from '@angular/common';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  type ElementRef,
  input,
  output,
  viewChild,
} from '@angular/core';
import { mdiAccountQuestionOutline, mdiHeadset } from '@mdi/js';
import type { RoxChatVisitor } from 'ngx-roxchat';
import { customers } from '../customers/customer';
import { matchCustomer } from '../customers/match-customer';
import { Avatar } from '../ui/avatar';
import { ChatTag } from '../ui/chat-tag';
import { Icon } from '../ui/icon';
import { shortId } from '../ui/short-id';

/** A visitor in the list, as a button that opens the card. */
@Component({
  selector: 'crm-visitor-row',
  imports: [Avatar, ChatTag, DatePipe, Icon],
  templateUrl: './visitor-row.html',
  styleUrls: ['../ui/list-row.css', './visitor-row.css'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class VisitorRow implements FocusableOption {
  readonly visitor = input.required<RoxChatVisitor>();
  /** Whether the agent has the visitor selected in the workspace. */
  readonly selected = input.required<boolean>();
  /** Whether the visitor's card is open here. */
  readonly open = input.required<boolean>();
  readonly chosen = output();

  protected readonly customer = computed(() => matchCustomer(customers, this.visitor()));
  protected readonly name = computed(
    () => this.customer()?.name ?? `Visitor ${shortId(this.visitor().roxchatVisitorId)}`,
  );
  protected readonly messages = computed(() => {
    const { messageCount } = this.visitor();
    return messageCount === 1 ? '1 message' : `${String(messageCount)} messages`;
  });

  protected readonly anonymousVisitorIcon = mdiAccountQuestionOutline;
  protected readonly selectedIcon = mdiHeadset;

  protected readonly button = viewChild.required<ElementRef<HTMLButtonElement>>('button');

  focus(): void {
    this.button().nativeElement.focus();
  }
}
