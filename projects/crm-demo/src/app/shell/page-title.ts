import { computed, effect, inject, Injectable, signal } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { type RouterStateSnapshot, TitleStrategy } from '@angular/router';
import { CustomerStore } from '../customers/customer-store';
import { CrmTexts } from '../language/crm-texts';
import type { TextKey } from '../language/text-table';

/**
 * The title of the page in the agent's language. A route's `title` is the key of its text. The
 * document of a customer's record has the customer's name as its title.
 */
@Injectable({ providedIn: 'root' })
export class PageTitle extends TitleStrategy {
  readonly #texts = inject(CrmTexts);
  readonly #customers = inject(CustomerStore);
  readonly #key = signal<TextKey>('nav.customers');
  readonly #customerId = signal('');

  /** The title of the page, such as "Customers". */
  readonly text = computed(() => this.#texts.get(this.#key()));

  /** What the page shows: the name of the open customer, or else the title of the page. */
  readonly subject = computed(() => this.#customers.find(this.#customerId())?.name ?? this.text());

  constructor() {
    super();
    const title = inject(Title);
    effect(() => {
      title.setTitle(`${this.subject()} – Demo CRM`);
    });
  }

  override updateTitle(snapshot: RouterStateSnapshot): void {
    this.#key.set((this.buildTitle(snapshot) ?? 'nav.customers') as TextKey);
    this.#customerId.set(snapshot.root.firstChild?.paramMap.get('id') ?? '');
  }
}
