import { BreakpointObserver } from '@angular/cdk/layout';
import { ChangeDetectionStrategy, Component, computed, inject, model } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { Icon } from '../ui/icon';
import { type PaneName, panes } from './panes';

/** Switches between the panes; hidden on a wide screen, where all are visible. */
@Component({
  selector: 'crm-pane-switch',
  imports: [Icon],
  template: `
    <nav aria-label="Panes">
      @for (pane of panes; track pane.name) {
        <button
          type="button"
          [class]="pane.name"
          [attr.aria-current]="pane.name === inView() ? 'page' : null"
          (click)="current.set(pane.name)"
        >
          <crm-icon [path]="pane.icon" />{{ pane.label }}
        </button>
      }
    </nav>
  `,
  styleUrl: './pane-switch.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PaneSwitch {
  readonly current = model.required<PaneName>();

  protected readonly panes = panes;

  readonly #medium = toSignal(inject(BreakpointObserver).observe('(min-width: 700px)'));

  /** On a medium screen, the customer is visible whenever the lists are not. */
  protected readonly inView = computed(() =>
    this.#medium()?.matches === true && this.current() !== 'people' ? 'customer' : this.current(),
  );
}
