import { TestBed } from '@angular/core/testing';
import { provideState, provideStore, Store } from '@ngrx/store';
import { RoxChatEventActions, roxChatFeature } from 'ngx-roxchat';

import { deskFeature } from '../desk/desk.feature';
import { VisitorList } from './visitor-list';

function ids(roxchatVisitorId: string) {
  const providedVisitorId = roxchatVisitorId === 'm' ? '12345' : null;
  return { roxchatVisitorId, providedVisitorId, siebelId: null };
}

let receivedAt = 0;

function message(roxchatVisitorId: string) {
  const rest = { chatId: 1, sessionId: null, kind: 'visitor', messageText: 'Hi' };
  const params = { ...ids(roxchatVisitorId), ...rest };
  return RoxChatEventActions.newMessageAdded({ params, receivedAt: ++receivedAt });
}

function selected(roxchatVisitorId: string) {
  const params = { ...ids(roxchatVisitorId), chatId: null, sessionId: null, taskId: null };
  return RoxChatEventActions.visitorSelected({ params, receivedAt: ++receivedAt });
}

describe('VisitorList', () => {
  function openList() {
    TestBed.configureTestingModule({
      providers: [provideStore(), provideState(roxChatFeature), provideState(deskFeature)],
    });
    const fixture = TestBed.createComponent(VisitorList);
    const page = fixture.nativeElement as HTMLElement;
    document.body.append(page);
    const rows = (having = '') => {
      TestBed.tick();
      return Array.from(page.querySelectorAll<HTMLElement>(`button${having}`));
    };
    return {
      store: TestBed.inject(Store),
      page,
      rows,
      names: (having?: string) =>
        rows(having).map((row) => row.querySelector('.name')?.textContent ?? ''),
    };
  }

  it('says that there is nobody yet', () => {
    const { page, names } = openList();

    expect(names()).toEqual([]);
    expect(page.textContent).toContain('Nobody yet');
  });

  it('lists the visitors, last active first, by the name or the head of the id', () => {
    const { store, names } = openList();

    store.dispatch(message('1a2b3c4d5e6f'));
    store.dispatch(message('m'));
    expect(names()).toEqual(['Marta Oliveira', 'Visitor 1a2b3c4d']);

    store.dispatch(message('1a2b3c4d5e6f'));
    expect(names()).toEqual(['Visitor 1a2b3c4d', 'Marta Oliveira']);
  });

  it('tells of the chat in words', () => {
    const { store, rows } = openList();

    store.dispatch(selected('none'));
    store.dispatch(message('open'));

    expect(rows().map((row) => row.querySelector('.detail')?.textContent)).toEqual([
      'Open1 message',
      'No chat0 messages',
    ]);
  });

  it('marks who is selected in the workspace, and whose card a click opens', () => {
    const { store, rows, names } = openList();
    store.dispatch(message('m'));
    store.dispatch(selected('x'));
    expect(names('.open')).toEqual(['Visitor x']);

    rows()[1]?.click();

    expect(names('[aria-current=true]')).toEqual(['Visitor x']);
    expect(names('.open')).toEqual(['Marta Oliveira']);
    expect(store.selectSignal(deskFeature.selectOpened)()).toEqual({
      from: 'visitor-list',
      roxchatVisitorId: 'm',
    });
  });

  it('moves with the arrow keys', () => {
    const { store, rows } = openList();
    ['a', 'b', 'c'].forEach((id) => {
      store.dispatch(message(id));
    });
    const [first, second] = rows();
    first?.focus();

    const keyCode = 40;
    first?.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'ArrowDown', keyCode, bubbles: true }),
    );

    expect(document.activeElement).toBe(second);
  });

  it('leaves the focus where it is when the order changes', () => {
    const { store, rows, names } = openList();
    ['a', 'b', 'c', 'd'].forEach((id) => {
      store.dispatch(message(id));
    });
    const focused = rows()[1];
    focused?.focus();

    for (const [id, order] of [
      ['a', ['Visitor a', 'Visitor d', 'Visitor c', 'Visitor b']],
      ['c', ['Visitor c', 'Visitor a', 'Visitor d', 'Visitor b']],
    ] as const) {
      store.dispatch(message(id));
      expect(names()).toEqual(order);
      expect(document.activeElement).toBe(focused);
    }
  });
});
