import { inject, Injectable } from '@angular/core';
import { CrmTexts } from '../language/crm-texts';

/** What customers write about, which is also the topic of a chat that is wrapped up. */
export const topics = [
  'card',
  'transfer',
  'mortgage',
  'insurance',
  'statement',
  'login',
  'loan',
  'fraud',
  'other',
] as const;

type Topic = (typeof topics)[number];

/** Returns the topic of a record; `other` if the CRM does not know it. */
export function readTopic(text: string): Topic {
  return topics.find((topic) => topic === text) ?? 'other';
}

/** The names of topics. */
@Injectable({ providedIn: 'root' })
export class TopicNames {
  readonly #texts = inject(CrmTexts);

  get(topic: string): string {
    return this.#texts.get(`topic.${readTopic(topic)}`);
  }
}
