import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { CRM_ORIGIN, CrmWindow } from '../../testing/crm-window';
import { Desk } from './agent-desk/desk';
import type { Visitor } from './agent-desk/visitor';
import { App } from './app';

// jsdom has no layout, so it does not implement scrolling.
Element.prototype.scrollIntoView = () => undefined;

describe('App', () => {
  let fixture: ComponentFixture<App>;

  async function open(search?: string, embedded = true): Promise<CrmWindow> {
    const crm = new CrmWindow(search, { embedded });
    fixture = TestBed.createComponent(App);
    await fixture.whenStable();
    return crm;
  }

  function page(): HTMLElement {
    return fixture.nativeElement as HTMLElement;
  }

  async function click(selector: string, text: string): Promise<void> {
    const found = [...page().querySelectorAll<HTMLElement>(selector)].find((element) =>
      element.textContent.includes(text),
    );
    if (!found) {
      throw new Error(`Nothing to click: ${text}`);
    }
    found.click();
    await fixture.whenStable();
  }

  function getFirstVisitor(): Visitor {
    const [visitor] = TestBed.inject(Desk).visitors();
    if (!visitor) {
      throw new Error('There is no visitor.');
    }
    return visitor;
  }

  async function type(text: string): Promise<void> {
    const entry = page().querySelector('textarea');
    if (!entry) {
      throw new Error('There is no textbox.');
    }
    entry.value = text;
    entry.dispatchEvent(new Event('input'));
    await fixture.whenStable();
  }

  it('shows that no parent origin is configured', async () => {
    await open('');
    expect(page().textContent).toContain('No parent origin is configured');
  });

  it('shows that it is not embedded', async () => {
    await open(`?parent=${CRM_ORIGIN}`, false);
    expect(page().textContent).toContain('Opened on its own, not embedded');
  });

  it('shows no banner when it is embedded in the configured CRM', async () => {
    await open();
    expect(page().textContent).not.toMatch(/No parent origin|Opened on its own/);
  });

  it('shows that its scenario could not be read', async () => {
    await open(`?parent=${CRM_ORIGIN}&scenario=scenario.json`);
    expect(page().textContent).toContain('The scenario could not be read');
  });

  it('posts an event for each action of the agent', async () => {
    const crm = await open();
    await click('nav button', 'Marta Oliveira');
    await type('  Here I am  ');
    await click('button', 'Send');
    await click('button', 'Raise notification');
    await click('button', 'Dismiss');
    await click('button', 'Close chat');
    expect(crm.envelopes.map(({ event }) => event)).toEqual([
      'visitorSelected',
      'newMessageAdded',
      'notificationAdded',
      'notificationRemoved',
      'chatClosedByOperator',
    ]);
    expect(crm.latest('newMessageAdded')).toMatchObject({
      kind: 'operator',
      messageText: 'Here I am',
    });
  });

  it('writes as the visitor, and keeps a draft with its visitor', async () => {
    const crm = await open();
    await click('nav button', 'John Doe');
    await type('For John');
    await click('nav button', 'Marta Oliveira');
    expect(page().querySelector('textarea')?.value).toBe('');
    await click('nav button', 'John Doe');
    expect(page().querySelector('textarea')?.value).toBe('For John');
    await click('label', 'Visitor');
    await click('button', 'Send');
    expect(crm.latest('newMessageAdded')).toMatchObject({
      kind: 'visitor',
      messageText: 'For John',
    });
    expect(page().querySelector('[role=log]')?.textContent).toContain('For John');
  });

  it('posts nothing for an empty message', async () => {
    const crm = await open();
    await click('nav button', 'Marta Oliveira');
    await type('   ');
    await click('button', 'Send');
    expect(crm.received).toHaveLength(1);
  });

  it('lists commands and replies in its log', async () => {
    const crm = await open(`?parent=${CRM_ORIGIN}&reply=no_tariff_option`);
    const { name, roxchatVisitorId, sessionId } = getFirstVisitor();
    crm.startOutgoingChat({ roxchatVisitorId, sessionId });
    await click('button', 'Simulation');
    await new Promise((resolve) => setTimeout(resolve));
    await fixture.whenStable();
    const lines = [...page().querySelectorAll('[aria-labelledby=aw-log] li')].map(
      ({ textContent }) => textContent.replaceAll(/\s+/g, ' ').trim(),
    );
    expect(lines).toEqual([
      expect.stringMatching(/^ReplyFailed: no_tariff_option\d/),
      expect.stringMatching(new RegExp(`^CommandStart a chat with ${name}\\d`)),
    ]);
  });

  it('logs an anonymous visitor in', async () => {
    const crm = await open();
    await click('nav button', 'Anonymous');
    await click('button', 'Authorize');
    expect(crm.latest('visitorAuthorized')).toMatchObject({ new: { providedVisitorId: '7925' } });
    expect(page().querySelector('.conversation h2')?.textContent).toBe('Aylin Demir');
  });
});
