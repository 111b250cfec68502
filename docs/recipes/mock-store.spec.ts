import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Store } from '@ngrx/store';
import { MockStore, provideMockStore } from '@ngrx/store/testing';
import { initialRoxChatState, roxChatFeature } from 'ngx-roxchat';

@Component({
  selector: 'crm-badge',
  template: `{{ text() }}`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Badge {
  readonly #count = inject(Store).selectSignal(roxChatFeature.selectNotificationCount);
  protected readonly text = computed(() => (this.#count() > 9 ? '9+' : String(this.#count())));
}

function getShownText(): string {
  const fixture = TestBed.createComponent(Badge);
  fixture.autoDetectChanges();
  fixture.detectChanges();
  return (fixture.nativeElement as HTMLElement).textContent;
}

describe('a component tested with a mock store', () => {
  it('reads a whole state', () => {
    const notification = { id: 'n', kind: null, text: null, sessionId: null, receivedAt: 0 };
    TestBed.configureTestingModule({
      providers: [
        provideMockStore({
          initialState: {
            [roxChatFeature.name]: { ...initialRoxChatState, notifications: [notification] },
          },
        }),
      ],
    });

    expect(getShownText()).toBe('1');
  });

  it('reads a replaced selector', () => {
    TestBed.configureTestingModule({
      providers: [
        provideMockStore({
          selectors: [{ selector: roxChatFeature.selectNotificationCount, value: 10 }],
        }),
      ],
    });

    expect(getShownText()).toBe('9+');

    TestBed.inject(MockStore).overrideSelector(roxChatFeature.selectNotificationCount, 2);
    TestBed.inject(MockStore).refreshState();
    expect(getShownText()).toBe('2');
  });
});
