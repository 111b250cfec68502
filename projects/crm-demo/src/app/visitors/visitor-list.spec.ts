import { TestBed } from '@angular/core/testing';
import { provideState, provideStore, Store } from '@ngrx/store';
import { provideRoxChatStore } from 'ngx-roxchat';
import { provideRoxChatTesting, RoxChatTestingController } from 'ngx-roxchat/testing';
import { deskFeature } from '../desk/desk.feature';
import { VisitorList } from './visitor-list';

describe('VisitorList', () => {
  function openList() {
    TestBed.configureTestingModule({
      providers: [
        provideStore(),
        provideState(deskFeature),
        provideRoxChatTesting(),
        provideRoxChatStore(),
      ],
    });
    const fixture = TestBed.createComponent(VisitorList);
    const page = fixture.nativeElement as HTMLElement;
    document.body.append(page);
    const rows = (having = '') => {
      TestBed.tick();
      return Array.from(page.querySelectorAll<HTMLElement>(`button${having}`));
    };
    const workspace = TestBed.inject(RoxChatTestingController);
    return {
      store: TestBed.inject(Store),
      message: (roxchatVisitorId: string) => {
        const providedVisitorId = roxchatVisitorId === 'm' ? '12345' : null;
        workspace.emit('newMessageAdded', { roxchatVisitorId, providedVisitorId, chatId: 1 });
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

  it('shows that there are no visitors yet', () => {
    const { page, names } = openList();

    expect(names()).toEqual([]);
    expect(page.textContent).toContain('No visitors yet');
  });

  it('lists the visitors, last active first, by name or the start of the id', () => {
    const { message, names } = openList();

    message('1a2b3c4d5e6f');
    message('m');
    expect(names()).toEqual(['Marta Oliveira', 'Visitor 1a2b3c4d']);

    message('1a2b3c4d5e6f');
    expect(names()).toEqual(['Visitor 1a2b3c4d', 'Marta Oliveira']);
  });

  it('shows the status of the chat as text', () => {
    const { message, select, rows } = openList();

    select('none');
    message('open');

    expect(rows().map((row) => row.querySelector('.detail')?.textContent)).toEqual([
      'Open1 message',
      'No chat0 messages',
    ]);
  });

  it('marks the visitor selected in the workspace, and opens the card of a clicked one', () => {
    const { message, select, store, rows, names } = openList();
    message('m');
    select('x');
    expect(names('.open')).toEqual(['Visitor x']);

    rows()[1]?.click();

    expect(names('[aria-current=true]')).toEqual(['Visitor x']);
    expect(names('.open')).toEqual(['Marta Oliveira']);
    expect(store.selectSignal(deskFeature.selectOpened)()).toEqual({
      from: 'visitor-list',
      roxchatVisitorId: 'm',
    });
  });

  it('moves the focus with the arrow keys', () => {
    const { message, rows } = openList();
    ['a', 'b', 'c'].forEach((id) => {
      message(id);
    });
    const [first, second] = rows();
    first?.focus();

    const keyCode = 40;
    first?.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'ArrowDown', keyCode, bubbles: true }),
    );

    expect(document.activeElement).toBe(second);
  });

  it('keeps the focus on its row when the order changes', () => {
    const { message, rows, names } = openList();
    ['a', 'b', 'c', 'd'].forEach((id) => {
      message(id);
    });
    const focused = rows()[1];
    focused?.focus();

    for (const [id, order] of [
      ['a', ['Visitor a', 'Visitor d', 'Visitor c', 'Visitor b']],
      ['c', ['Visitor c', 'Visitor a', 'Visitor d', 'Visitor b']],
    ] as const) {
      message(id);
      expect(names()).toEqual(order);
      expect(document.activeElement).toBe(focused);
    }
  });
});
