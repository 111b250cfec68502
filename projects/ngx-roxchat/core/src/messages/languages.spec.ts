import { en } from 'ngx-roxchat/texts/en';
import type { RoxChatTexts } from '../config/text-source';
import { LANGUAGE_LOADERS } from './language-loaders';

const LANGUAGES = ['de', 'es', 'fr', 'it', 'pt', 'ru', 'tr'];
/** A name, the same in each language. */
const NAMES = ['host.label'];

const getPlaceholders = (text: string) => text.match(/\{\w+\}/g) ?? [];

describe('the texts in English', () => {
  it('have the wording of the protocol document for failures, without its remark in brackets', () => {
    expect(en).toMatchObject({
      operator_cant_start_chat_with_visitor_from_another_department:
        'You cannot invite visitors from another department to the chat.',
      visitor_starting_chat_from_his_side:
        'You cannot invite the visitor to the chat because they are initiating the chat from their side.',
      visitor_already_in_chat: 'The visitor is already chatting.',
      no_tariff_option:
        'To perform this action, you need to switch to another tariff or connect the appropriate tariff option.',
      unable_to_start_outgoing_chat: 'An error occurred while creating the chat.',
    });
  });

  it('have no placeholder but three', () => {
    expect(new Set(Object.values(en).flatMap(getPlaceholders))).toEqual(
      new Set(['{origin}', '{page}', '{counts}']),
    );
  });
});

it('the loaders know each language', () => {
  expect(Object.keys(LANGUAGE_LOADERS)).toEqual(LANGUAGES);
});

describe.each(LANGUAGES)('the texts in %s', (language) => {
  let texts: RoxChatTexts;

  beforeAll(async () => {
    const load = LANGUAGE_LOADERS[language];
    texts = load ? await load() : en;
  });

  it('have the keys of English, in its order', () => {
    expect(Object.keys(texts)).toEqual(Object.keys(en));
  });

  it('have no English left', () => {
    const same = Object.entries(texts)
      .filter(([key, text]) => en[key as keyof typeof en] === text)
      .map(([key]) => key);

    expect(same).toEqual(NAMES);
  });

  it('differ from each other', () => {
    expect(new Set(Object.values(texts)).size).toBe(Object.keys(en).length);
  });

  it.each(Object.entries(en))('have the placeholders of %s', (key, english) => {
    expect(getPlaceholders(texts[key as keyof typeof en])).toEqual(getPlaceholders(english));
  });

  it.each(Object.entries(en))('keep the names in %s', (key, english) => {
    const names = /Agent Workspace|Rox\.Chat|Content Security Policy|frame-src|operator_\w+/g;

    expect(texts[key as keyof typeof en].match(names)?.sort()).toEqual(
      english.match(names)?.sort(),
    );
  });

  it('are trimmed, and contain no apostrophe of a typewriter', () => {
    for (const text of Object.values(texts)) {
      expect(text).toMatch(/^\S[^']*\S$/);
    }
  });
});
