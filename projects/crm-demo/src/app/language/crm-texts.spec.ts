import { ApplicationRef } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { AgentLanguage } from './agent-language';
import { CrmTexts } from './crm-texts';
import { tableLoaders } from './table-loaders';
import { en } from './tables/en';
import type { Text } from './text-table';

const getForms = (text: Text): readonly string[] =>
  typeof text === 'string' ? [text] : Object.values(text);

const getNames = (form: string) => [...form.matchAll(/\{\w+\}/g)].map(([name]) => name).sort();

describe('CrmTexts', () => {
  afterEach(() => {
    localStorage.clear();
  });

  it('replaces names by values', () => {
    const texts = TestBed.inject(CrmTexts);

    expect(texts.get('pop.held', { name: 'Ann {id}' })).toBe('You opened the chat with Ann {id}.');
  });

  it.each([
    ['en', 1, '1 customer'],
    ['en', 0, '0 customers'],
    ['en', 1_234, '1,234 customers'],
    ['ru', 1, '1 клиент'],
    ['ru', 3, '3 клиента'],
    ['ru', 11, '11 клиентов'],
    ['tr', 2, '2 müşteri'],
  ])('in %s, counts %d: %s', async (language, count, text) => {
    TestBed.inject(AgentLanguage).choose(language);
    const texts = TestBed.inject(CrmTexts);
    TestBed.tick();
    await new Promise((resolve) => setTimeout(resolve, 50));
    await TestBed.inject(ApplicationRef).whenStable();

    expect(texts.get('customers.count', { count })).toBe(text);
  });

  it('keeps the last texts until those of the language are there', () => {
    const texts = TestBed.inject(CrmTexts);
    TestBed.inject(AgentLanguage).choose('de');
    TestBed.tick();

    expect([texts.language(), texts.get('nav.settings')]).toEqual(['en', 'Settings']);
  });

  it.each(Object.entries(tableLoaders))(
    '%s has a form for each number, and the same names in each text',
    async (language, load) => {
      const table = await load();
      const rules = new Intl.PluralRules(language);
      for (const [key, text] of Object.entries(table)) {
        const original = getNames(getForms(en[key as keyof typeof en]).at(-1) ?? '');
        for (const form of getForms(text)) {
          expect([key, getNames(form)]).toEqual([key, original]);
        }
        for (const count of typeof text === 'string' ? [] : [0, 1, 2, 5, 11, 21, 22, 100]) {
          expect([key, Object.keys(text)]).toEqual([
            key,
            expect.arrayContaining([rules.select(count)]),
          ]);
        }
      }
    },
  );
});
