import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { CHANNEL_NAMES } from '../agent-desk/channel';
import { TOPIC_LINES } from '../agent-desk/lines';
import type { Visitor } from '../agent-desk/visitor';

/** The details of the selected visitor, with the ids that are posted to the CRM. */
@Component({
  selector: 'aw-visitor-card',
  template: `
    <h2>Visitor</h2>
    <dl>
      @for (row of rows(); track row.term) {
        <div>
          <dt>{{ row.term }}</dt>
          <dd [class.id]="row.isId">{{ row.value ?? 'Unknown' }}</dd>
        </div>
      }
    </dl>
  `,
  styleUrl: './visitor-card.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class VisitorCard {
  readonly visitor = input.required<Visitor>();

  protected readonly rows = computed(() => {
    const visitor = this.visitor();
    const chat = visitor.chatId === null ? 'No chat yet' : String(visitor.chatId);
    return [
      { term: 'Name', value: visitor.name, isId: false },
      { term: 'Page', value: TOPIC_LINES[visitor.topic].page, isId: false },
      { term: 'Channel', value: CHANNEL_NAMES[visitor.channel], isId: false },
      { term: 'Chat', value: chat, isId: false },
      { term: 'Client number', value: visitor.providedVisitorId, isId: true },
      { term: 'Siebel', value: visitor.siebelId, isId: true },
      { term: 'CRM task', value: visitor.taskId, isId: true },
      { term: 'Rox.Chat visitor', value: visitor.roxchatVisitorId, isId: true },
      { term: 'Session', value: visitor.sessionId, isId: true },
    ];
  });
}
