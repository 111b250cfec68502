import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { Customer } from '../customers/customer';
import { CrmTexts } from '../language/crm-texts';
import { ChannelNames } from '../ui/channel-names';
import { TopicNames } from '../ui/topics';

/** A customer's details to read. */
@Component({
  selector: 'crm-details-view',
  template: `
    <dl class="fields">
      @for (row of rows(); track row.key) {
        <div>
          <dt>{{ texts.get(row.key) }}</dt>
          <dd>
            <bdi>{{ row.value || '–' }}</bdi>
          </dd>
        </div>
      }
    </dl>
  `,
  styleUrl: './details.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DetailsView {
  readonly customer = input.required<Customer>();

  protected readonly texts = inject(CrmTexts);
  readonly #channels = inject(ChannelNames);
  readonly #topics = inject(TopicNames);

  protected readonly rows = computed(() => {
    const { email, phone, city, channel, topic } = this.customer();
    return [
      { key: 'record.email', value: email },
      { key: 'record.phone', value: phone },
      { key: 'record.city', value: city },
      { key: 'record.channel', value: this.#channels.get(channel) },
      { key: 'record.topic', value: this.#topics.get(topic) },
    ] as const;
  });
}
