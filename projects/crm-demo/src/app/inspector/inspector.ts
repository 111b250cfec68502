import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { mdiClose } from '@mdi/js';
import { MaskSwitch } from '../devtools/mask-switch';
import { EventTimeline } from '../events/event-timeline';
import { Icon } from '../ui/icon';
import { CommandList } from './command-list';
import { InspectorSwitch } from './inspector-switch';
import { VisitorStates } from './visitor-states';
import { WorkspacePill } from './workspace-pill';

/** What a developer wants to see of the library: events, commands, rejected messages, the state. */
@Component({
  selector: 'crm-inspector',
  imports: [
    CommandList,
    EventTimeline,
    Icon,
    MaskSwitch,
    MatButtonModule,
    VisitorStates,
    WorkspacePill,
  ],
  templateUrl: './inspector.html',
  styleUrl: './inspector.css',
  // It shows the protocol's own names, so it is in English in each language.
  host: { lang: 'en' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Inspector {
  protected readonly inspector = inject(InspectorSwitch);
  protected readonly closeIcon = mdiClose;
}
