import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { mdiAccountCheckOutline, mdiBellPlusOutline, mdiMessageOffOutline } from '@mdi/js';
import { Desk } from '../agent-desk/desk';
import { NOTICES } from '../agent-desk/notices';
import { isAnonymous, type Visitor } from '../agent-desk/visitor';
import { DESK_RANDOM } from '../launch/seeded-random';
import { Icon } from './icon';

/** The actions for the selected visitor. */
@Component({
  selector: 'aw-conversation-actions',
  imports: [Icon],
  templateUrl: './conversation-actions.html',
  styleUrl: './conversation-actions.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ConversationActions {
  readonly #desk = inject(Desk);
  readonly #random = inject(DESK_RANDOM);

  readonly visitor = input.required<Visitor>();
  /** Emits after the visitor has authorized, when the button disappears. */
  readonly authorized = output();

  protected readonly icons = {
    authorize: mdiAccountCheckOutline,
    notify: mdiBellPlusOutline,
    close: mdiMessageOffOutline,
  };
  protected readonly anonymous = computed(() => isAnonymous(this.visitor()));
  protected readonly open = computed(() => this.visitor().status === 'open');

  protected authorize(): void {
    this.#desk.authorize(this.visitor().key);
    this.authorized.emit();
  }

  protected notify(): void {
    this.#desk.notify(this.visitor().key, this.#random.pick(NOTICES));
  }

  protected close(): void {
    this.#desk.close(this.visitor().key);
  }
}
