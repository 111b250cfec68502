import { TestBed } from '@angular/core/testing';
import { provideState, provideStore, Store } from '@ngrx/store';
import { RoxChatEventActions, roxChatFeature } from 'ngx-roxchat';
import { deskFeature } from '../desk/desk.feature';
import { NotificationBell } from './notification-bell';

function added(id: string, receivedAt: number) {
  const notification = { id, kind: 'visitor', text: `Text of ${id}`, sessionId: null };
  return RoxChatEventActions.notificationAdded({ params: { notification }, receivedAt });
}

describe('NotificationBell', () => {
  function openBell() {
    TestBed.configureTestingModule({
      providers: [provideStore(), provideState(roxChatFeature), provideState(deskFeature)],
    });
    const fixture = TestBed.createComponent(NotificationBell);
    const bell = (fixture.nativeElement as HTMLElement).querySelector('button');
    const store = TestBed.inject(Store);
    store.dispatch(added('a', 1));
    store.dispatch(added('b', 2));
    return {
      store,
      name: () => {
        fixture.detectChanges();
        return bell?.getAttribute('aria-label');
      },
      list: () => {
        bell?.click();
        fixture.detectChanges();
        return Array.from(document.querySelectorAll('.text'), ({ textContent }) => textContent);
      },
      click: (label: string) => {
        const buttons = Array.from(document.querySelectorAll<HTMLElement>('.panel button'));
        buttons
          .find(({ ariaLabel, textContent }) => (ariaLabel ?? textContent).trim() === label)
          ?.click();
        fixture.detectChanges();
      },
    };
  }

  it('counts the new notifications and lists the newest first', () => {
    const { name, list } = openBell();

    expect(name()).toBe('Notifications, 2 new');
    expect(list()).toEqual(['Text of b', 'Text of a']);
  });

  it('marks one as read, and all', () => {
    const { name, list, click, store } = openBell();
    list();

    click('Mark as read');
    expect(name()).toBe('Notifications, 1 new');
    expect(store.selectSignal(deskFeature.selectUnreadIds)()).toEqual(['a']);

    click('Mark all as read');
    expect(name()).toBe('Notifications, 0 new');
    expect(document.querySelector('.panel')?.textContent).not.toContain('Mark all');
  });
});
