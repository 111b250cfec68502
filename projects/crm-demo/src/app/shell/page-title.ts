import { computed, effect, inject, Injectable, signal } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { type RouterStateSnapshot, TitleStrategy } from '@angular/router';
import { CrmTexts } from '../language/crm-texts';
import type { TextKey } from '../language/text-table';

/** The title of the page in the agent's language. A route's `title` is the key of its text. */
@Injectable({ providedIn: 'root' })
export class PageTitle extends TitleStrategy {
  readonly #texts = inject(CrmTexts);
  readonly #key = signal<TextKey>('nav.customers');

  readonly text = computed(() => this.#texts.get(this.#key()));

  constructor() {
    super();
    const title = inject(Title);
    effect(() => {
      title.setTitle(`${this.text()} – Demo CRM`);
    });
  }

  override updateTitle(snapshot: RouterStateSnapshot): void {
    this.#key.set((this.buildTitle(snapshot) ?? 'nav.customers') as TextKey);
  }
}
