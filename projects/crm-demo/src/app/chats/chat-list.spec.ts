import { ChangeDetectionStrategy, Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { provideStore } from '@ngrx/store';
import { provideRoxChatStore } from 'ngx-roxchat';
import { RoxChatScreenPop, withScreenPop } from 'ngx-roxchat/crm';
import { provideRoxChatTesting, RoxChatTestingController } from 'ngx-roxchat/testing';
import { ChatList } from './chat-list';
import { OpenCustomer } from './open-customer';

@Component({ template: '', changeDetection: ChangeDetectionStrategy.OnPush })
class Page {}

describe('ChatList', () => {
  function openList() {
    TestBed.configureTestingModule({
      providers: [
        provideRouter([{ path: '**', component: Page }]),
        provideStore(),
        provideRoxChatTesting('https://testing.rox.chat', withScreenPop(OpenCustomer)),
        provideRoxChatStore(),
      ],
    });
    const fixture = TestBed.createComponent(ChatList);
    const page = fixture.nativeElement as HTMLElement;
    document.body.append(page);
    const rows = (having = '') => {
      TestBed.tick();
      return Array.from(page.querySelectorAll<HTMLElement>(`button${having}`));
    };
    const workspace = TestBed.inject(RoxChatTestingController);
    return {
      message: (roxchatVisitorId: string, providedVisitorId: string | null = null) => {
        workspace.emit('newMessageAdded', {
          roxchatVisitorId,
          providedVisitorId,
          chatId: 1,
          kind: 'visitor',
        });
      },
      select: (roxchatVisitorId: string) => {
        workspace.emit('visitorSelected', { roxchatVisitorId });
      },
      page,
      rows,
      names: (having?: string) =>
        rows(having).map((row) => row.querySelector('.name')?.textContent ?? ''),
    };
  }

  beforeEach(() => {
    localStorage.clear();
  });

  it('shows that there are no chats yet', () => {
    const { page, names } = openList();

    expect(names()).toEqual([]);
    expect(page.textContent).toContain('No visitor has written yet');
  });

  it('lists the visitors by name, last active first, and never by an id', () => {
    const { message, names, page } = openList();

    message('1a2b3c4d5e6f');
    message('m', '12345');
    message('j', '41120');
    expect(names()).toEqual(['Lukas Brandt / Nina Brandt', 'Marta Oliveira', 'Unknown visitor']);

    message('1a2b3c4d5e6f');
    expect(names()).toEqual(['Unknown visitor', 'Lukas Brandt / Nina Brandt', 'Marta Oliveira']);
    expect(page.textContent).not.toContain('1a2b');
  });

  it('shows the status of the chat as text', () => {
    const { message, select, rows } = openList();

    select('none');
    message('open');

    expect(
      rows().map((row) => row.querySelector('.detail')?.textContent.replace(/\s+/g, ' ').trim()),
    ).toEqual(['In chatWebsite1 unread', 'No chatWebsite']);
  });

  it('marks the visitor selected in the workspace', () => {
    const { message, select, names } = openList();

    message('m', '12345');
    select('x');

    expect(names('[aria-current=true]')).toEqual(['Unknown visitor']);
  });

  it('opens the record of a customer', async () => {
    const { message, rows } = openList();
    message('m', '12345');

    rows()[0]?.click();
    await new Promise((resolve) => setTimeout(resolve));

    expect(TestBed.inject(Router).url).toBe('/customers/10412');
  });

  it.each([
    ['none', null],
    ['several', '41120'],
  ])('asks the agent if %s fits', async (status, providedVisitorId) => {
    const { message, rows } = openList();
    message('v', providedVisitorId);

    rows()[0]?.click();
    await new Promise((resolve) => setTimeout(resolve, 200));

    expect(TestBed.inject(RoxChatScreenPop).state().status).toBe(status);
  });

  it('is one tab stop, and moves the focus with the arrow keys', () => {
    const { message, rows } = openList();
    ['a', 'b', 'c'].forEach((id) => {
      message(id);
    });
    const [first, second] = rows();
    expect(rows('[tabindex="0"]')).toEqual([first]);
    first?.focus();

    first?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));

    expect(document.activeElement).toBe(second);
    expect(rows('[tabindex="0"]')).toEqual([second]);
  });

  it('keeps the focus on its row when the order changes', () => {
    const { message, rows } = openList();
    ['a', 'b', 'c', 'd'].forEach((id) => {
      message(id);
    });
    const focused = rows()[1];
    focused?.focus();

    for (const [id, place] of [
      ['a', 2],
      ['c', 0],
    ] as const) {
      message(id);
      expect(rows().indexOf(focused ?? document.body)).toBe(place);
      expect(document.activeElement).toBe(focused);
    }
  });
});
