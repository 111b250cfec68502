import { de } from '../../projects/ngx-roxchat/texts/de/de';
import { en } from '../../projects/ngx-roxchat/texts/en/en';
import { es } from '../../projects/ngx-roxchat/texts/es/es';
import { fr } from '../../projects/ngx-roxchat/texts/fr/fr';
import { it } from '../../projects/ngx-roxchat/texts/it/it';
import { pt } from '../../projects/ngx-roxchat/texts/pt/pt';
import { ru } from '../../projects/ngx-roxchat/texts/ru/ru';
import { tr } from '../../projects/ngx-roxchat/texts/tr/tr';

/** The library's texts by language. */
export const texts = { de, en, es, fr, it, pt, ru, tr };
