import { TestBed } from '@angular/core/testing';
import { provideStore } from '@ngrx/store';
import { provideRoxChatStore } from 'ngx-roxchat';
import { provideRoxChatTesting, RoxChatTestingController } from 'ngx-roxchat/testing';
import { EventTimeline } from './event-timeline';

describe('EventTimeline', () => {
  function openTimeline() {
    localStorage.clear();
    TestBed.configureTestingModule({
      providers: [
        provideStore(),
        provideRoxChatTesting('https://testing.rox.chat'),
        provideRoxChatStore(),
      ],
    });
    const fixture = TestBed.createComponent(EventTimeline);
    const view = fixture.nativeElement as HTMLElement;
    const find = (text: string) =>
      Array.from(view.querySelectorAll('button')).find(
        ({ textContent }) => textContent.trim() === text,
      );
    return {
      emit: (count: number) => {
        for (let n = 1; n <= count; n++) {
          TestBed.inject(RoxChatTestingController).emit('newMessageAdded', {
            roxchatVisitorId: 'visitor',
            messageText: `No. ${String(n)}`,
          });
        }
        TestBed.tick();
      },
      showOlder: () => {
        find('Show older events')?.click();
        TestBed.tick();
      },
      hasOlder: () => find('Show older events') !== undefined,
      getTexts: () =>
        Array.from(view.querySelectorAll('.summary'), ({ textContent }) => textContent),
      getCount: () => view.querySelector('.count')?.textContent,
    };
  }

  it('renders the newest events, and older ones on demand', () => {
    const { emit, showOlder, hasOlder, getTexts, getCount } = openTimeline();
    emit(40);
    const first = getTexts();

    expect([first.length, getCount(), hasOlder()]).toEqual([30, '40', true]);
    expect(first[0]).toContain('No. 40');

    showOlder();

    expect([getTexts().length, hasOlder()]).toEqual([40, false]);
    expect(getTexts().at(-1)).toContain('No. 1');
  });
});
