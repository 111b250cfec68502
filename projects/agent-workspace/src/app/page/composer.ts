import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { mdiArrowUp } from '@mdi/js';
import { Desk } from '../agent-desk/desk';
import type { AuthorKind } from '../agent-desk/message';
import type { Visitor } from '../agent-desk/visitor';
import { Icon } from './icon';

interface Author {
  readonly kind: AuthorKind;
  readonly name: string;
  readonly placeholder: string;
}

const AUTHORS: readonly Author[] = [
  { kind: 'operator', name: 'Agent', placeholder: 'Answer the visitor' },
  { kind: 'visitor', name: 'Visitor', placeholder: 'Write what the visitor says' },
  { kind: 'operator_note', name: 'Note', placeholder: 'Leave a note that only agents see' },
];

/** Writes messages as the agent or the visitor. */
@Component({
  selector: 'aw-composer',
  imports: [Icon],
  templateUrl: './composer.html',
  styleUrl: './composer.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Composer {
  readonly #desk = inject(Desk);

  readonly visitor = input.required<Visitor>();

  protected readonly icon = mdiArrowUp;
  protected readonly authors = AUTHORS;
  protected readonly kind = signal<AuthorKind>('operator');
  // A draft must not be sent to another visitor, so each visitor has their own.
  readonly #drafts = signal<ReadonlyMap<number, string>>(new Map());
  protected readonly text = computed(() => this.#drafts().get(this.visitor().key) ?? '');
  protected readonly placeholder = computed(
    () => AUTHORS.find(({ kind }) => kind === this.kind())?.placeholder ?? '',
  );

  protected draft(text: string): void {
    this.#drafts.update((drafts) => new Map(drafts).set(this.visitor().key, text));
  }

  protected sendOnEnter(event: Event): void {
    const composing = event instanceof KeyboardEvent && event.isComposing;
    if (!composing) {
      event.preventDefault();
      this.send();
    }
  }

  protected send(): void {
    const text = this.text().trim();
    if (text !== '') {
      this.#desk.write(this.visitor().key, this.kind(), text);
      this.draft('');
    }
  }
}
