import { ChangeDetectionStrategy, Component } from '@angular/core';
import { MaskSwitch } from '../devtools/mask-switch';
import { EventTimeline } from '../events/event-timeline';
import { CommandList } from './command-list';
import { VisitorStates } from './visitor-states';
import { WorkspacePill } from './workspace-pill';

/** What a developer wants to see of the library: events, commands, rejected messages, the state. */
@Component({
  selector: 'crm-inspector',
  imports: [CommandList, EventTimeline, MaskSwitch, VisitorStates, WorkspacePill],
  templateUrl: './inspector.html',
  styleUrl: './inspector.css',
  // It shows the protocol's own names, so it is in English in each language.
  host: { lang: 'en' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Inspector {}
