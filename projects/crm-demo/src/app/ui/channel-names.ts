import { inject, Injectable } from '@angular/core';
import { CrmTexts } from '../language/crm-texts';

/** The names of channels that are the same in each language. */
const brands = new Map([
  ['telegram', 'Telegram'],
  ['whatsapp', 'WhatsApp'],
  ['viber', 'Viber'],
  ['skype', 'Skype'],
]);

/** The channels that a record may name. */
export const channels = ['site', ...brands.keys()];

/** The names of channels. */
@Injectable({ providedIn: 'root' })
export class ChannelNames {
  readonly #texts = inject(CrmTexts);

  /** Returns the name of a channel. The set is open, so an unknown channel is returned unchanged. */
  get(channel: string): string {
    return channel === 'site' ? this.#texts.get('channel.site') : (brands.get(channel) ?? channel);
  }
}
