import {
  ChangeDetectionStrategy,
  Component,
  computed,
  type ElementRef,
  inject,
  input,
  output,
  viewChild,
} from '@angular/core';
import { mdiBellOutline } from '@mdi/js';
import { Desk } from '../agent-desk/desk';
import { Icon } from './icon';

/** The product's name, the agent on duty and the bell. */
@Component({
  selector: 'aw-top-bar',
  imports: [Icon],
  templateUrl: './top-bar.html',
  styleUrl: './top-bar.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TopBar {
  readonly #notifications = inject(Desk).notifications;
  protected readonly bell = viewChild.required<ElementRef<HTMLElement>>('bell');

  readonly panelOpen = input.required<boolean>();
  readonly panelToggled = output();

  protected readonly icon = mdiBellOutline;
  protected readonly count = computed(() => this.#notifications().length);
  protected readonly latest = computed(() => this.#notifications()[0]);

  focusBell(): void {
    this.bell().nativeElement.focus();
  }
}
