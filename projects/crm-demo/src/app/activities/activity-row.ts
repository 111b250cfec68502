import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  input,
  output,
} from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { mdiForumOutline } from '@mdi/js';
import { CustomerStore } from '../customers/customer-store';
import { CrmTexts } from '../language/crm-texts';
import { Formats } from '../language/formats';
import { ChannelNames } from '../ui/channel-names';
import { Icon } from '../ui/icon';
import { RovingItem } from '../ui/roving-list';
import { TopicNames } from '../ui/topics';
import type { Activity } from './activity';

/** A chat that has ended, and what came of it. */
@Component({
  selector: 'crm-activity-row',
  imports: [Icon, MatButtonModule, RouterLink, RovingItem],
  templateUrl: './activity-row.html',
  styleUrl: './activity-row.css',
  host: { tabindex: '-1' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ActivityRow {
  readonly activity = input.required<Activity>();
  /** Whether to name the customer, with a link to the record. */
  readonly isNamed = input(false);
  /** Whether the agent can wrap the chat up. */
  readonly isOpen = input(false);
  readonly wrapUp = output();

  protected readonly texts = inject(CrmTexts);
  protected readonly formats = inject(Formats);
  readonly #channels = inject(ChannelNames);
  readonly #topics = inject(TopicNames);
  readonly #customers = inject(CustomerStore);
  readonly #row = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  protected readonly customer = computed(() => {
    const { customerId } = this.activity();
    return customerId === null ? null : this.#customers.find(customerId);
  });

  protected readonly title = computed(() => {
    const { channel, wrapUp } = this.activity();
    return wrapUp
      ? this.#topics.get(wrapUp.code)
      : this.texts.get('activities.chat', { channel: this.#channels.get(channel ?? 'site') });
  });

  /** What happened, in short facts. */
  protected readonly facts = computed(() => {
    const { texts, formats } = this;
    const { startedAt, endedAt, endedBy, messages, ...activity } = this.activity();
    const count = messages.visitor + messages.agent;
    const { firstReplyAfter, reopened } = activity;
    return [
      formats.duration(endedAt - startedAt),
      ...(count > 0 ? [texts.get('activities.messages', { count })] : []),
      ...(firstReplyAfter === null
        ? []
        : [texts.get('activities.firstReply', { time: formats.duration(firstReplyAfter) })]),
      ...(activity.startedFromCrm ? [texts.get('activities.fromCrm')] : []),
      ...(reopened > 0 ? [texts.get('activities.reopened', { count: reopened })] : []),
      texts.get(`activities.end.${endedBy}`),
    ];
  });

  protected readonly icon = mdiForumOutline;

  constructor() {
    // The button disappears once the chat is wrapped up. Its focus moves to the row.
    effect(() => {
      if (!this.isOpen() && this.#row.querySelector('button:focus')) {
        this.#row.focus();
      }
    });
  }
}
