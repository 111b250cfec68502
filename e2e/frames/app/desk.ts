import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  viewChild,
} from '@angular/core';
import { RoxChatWorkspace } from 'ngx-roxchat';
import { Probe } from './probe';
import { WORKSPACE } from './workspace-origin';

/** A view of the CRM with a workspace in it. */
@Component({
  selector: 'app-desk',
  imports: [RoxChatWorkspace],
  template: `<rox-chat-workspace [src]="src()" />`,
  styles: `
    :host {
      display: block;
      height: 20rem;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Desk {
  /** The name of the workspace. */
  readonly name = input.required<string>();

  /** How many ms its server takes to respond. */
  readonly delay = input(0, { transform: (ms: number | undefined) => ms ?? 0 });

  protected readonly src = computed(
    () => `${WORKSPACE}/?name=${this.name()}&delay=${this.delay()}`,
  );
  protected readonly workspace = viewChild.required(RoxChatWorkspace);

  constructor() {
    const probe = inject(Probe);
    effect(() => {
      probe.add(this.name(), this.workspace());
    });
  }
}
