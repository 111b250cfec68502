import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import { MatInputModule } from '@angular/material/input';
import { MatSelectModule } from '@angular/material/select';
import { CrmTexts } from '../language/crm-texts';
import { ChannelNames, channels } from '../ui/channel-names';
import { TopicNames, topics } from '../ui/topics';
import type { RecordForm } from './record-forms';

/** The fields of a customer's details. */
@Component({
  selector: 'crm-details-form',
  imports: [MatInputModule, MatSelectModule, ReactiveFormsModule],
  templateUrl: './details-form.html',
  styleUrl: './details.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DetailsForm {
  readonly form = input.required<RecordForm>();

  protected readonly texts = inject(CrmTexts);
  protected readonly channelNames = inject(ChannelNames);
  protected readonly topicNames = inject(TopicNames);
  protected readonly channels = channels;
  protected readonly topics = topics;
}
