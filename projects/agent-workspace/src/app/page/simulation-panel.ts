import { DatePipe } from '@angular/common';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { REPLY_MODES, WIRE_FORMATS, type WireFormat } from '../launch/reply-mode';
import { SimulationSettings } from '../launch/simulation-settings';
import { ExchangeLog } from '../wire/exchange-log';
import { ParentLink } from '../wire/parent-link';

const FORMAT_NAMES: Readonly<Record<WireFormat, string>> = {
  object: 'Object',
  json: 'JSON string',
};

const KIND_NAMES = { event: 'Event', command: 'Command', reply: 'Reply' } as const;

/** The settings for replies and messages, and a log of commands, events and replies. */
@Component({
  selector: 'aw-simulation-panel',
  imports: [DatePipe],
  templateUrl: './simulation-panel.html',
  styleUrl: './simulation-panel.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SimulationPanel {
  protected readonly settings = inject(SimulationSettings);
  protected readonly link = inject(ParentLink);
  protected readonly log = inject(ExchangeLog);
  protected readonly replyModes = REPLY_MODES;
  protected readonly formats = WIRE_FORMATS;
  protected readonly formatNames = FORMAT_NAMES;
  protected readonly kindNames = KIND_NAMES;

  protected setReply(index: number): void {
    this.settings.reply.set(REPLY_MODES[index] ?? 'start');
  }

  protected setDelay(milliseconds: number): void {
    this.settings.delay.set(milliseconds >= 0 ? milliseconds : 0);
  }
}
