import {
  ChangeDetectionStrategy,
  Component,
  Injector,
  input,
  inputBinding,
  signal,
} from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideStore, Store } from '@ngrx/store';
import { OutgoingChatActions } from './actions/outgoing-chat.actions';
import { RoxChatEventActions } from './actions/rox-chat-event.actions';
import { injectOutgoingChat, injectVisitor } from './inject-visitor';
import { roxChatFeature } from './rox-chat.feature';
import type { RoxChatIds } from './state/visitors';

@Component({
  selector: 'rox-chat-card',
  template: '{{ visitor()?.roxchatVisitorId }} {{ chat()?.status }} {{ countRender() }}',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
class Card {
  readonly ids = input<RoxChatIds | null>();
  readonly visitor = injectVisitor(this.ids);
  readonly chat = injectOutgoingChat(this.ids);
  renders = 0;

  protected countRender(): string {
    this.renders++;
    return '';
  }
}

describe('injectVisitor and injectOutgoingChat', () => {
  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [provideStore({ [roxChatFeature.name]: roxChatFeature.reducer })],
    });
  });

  const select = (roxchatVisitorId: string, siebelId: string | null = null) => {
    const nothing = { providedVisitorId: null, chatId: null, sessionId: null, taskId: null };
    const params = { ...nothing, roxchatVisitorId, siebelId };
    TestBed.inject(Store).dispatch(RoxChatEventActions.visitorSelected({ params, receivedAt: 1 }));
  };

  function openCard() {
    const ids = signal<RoxChatIds | null | undefined>(undefined);
    const card = TestBed.createComponent(Card, { bindings: [inputBinding('ids', ids)] });
    card.detectChanges();
    return { ids, card, getText: () => (card.nativeElement as HTMLElement).textContent.trim() };
  }

  it('follow their argument and the state', async () => {
    const { ids, card, getText } = openCard();
    ids.set({ siebelId: 'S' });
    await card.whenStable();
    expect([getText(), card.componentInstance.chat()]).toEqual(['', null]);

    select('ann', 'S');
    TestBed.inject(Store).dispatch(
      OutgoingChatActions.startOutgoingChat({ roxchatVisitorId: 'ann' }),
    );
    await card.whenStable();
    expect(getText()).toBe('ann sending');

    select('bob', 'S');
    await card.whenStable();
    expect(getText()).toBe('bob');

    for (const none of ['cy', null, undefined]) {
      ids.set(none);
      await card.whenStable();
      const { visitor, chat } = card.componentInstance;
      expect([visitor(), chat()]).toEqual([null, null]);
    }
  });

  it('render nothing for the event of another visitor', async () => {
    select('ann');
    const { ids, card } = openCard();
    ids.set('ann');
    await card.whenStable();
    const { renders } = card.componentInstance;

    select('bob');
    await card.whenStable();
    expect(card.componentInstance.renders).toBe(renders);

    select('ann');
    await card.whenStable();
    expect(card.componentInstance.renders).toBe(renders + 1);
  });

  it('need an injection context or an injector', () => {
    select('ann');
    const injector = TestBed.inject(Injector);

    expect(injectVisitor(() => 'ann', { injector })()?.roxchatVisitorId).toBe('ann');
    expect(injectOutgoingChat(() => 'ann', { injector })()).toBeNull();
    expect(() => injectVisitor(() => 'ann')).toThrow(/NG0203.*injectVisitor/s);
    expect(() => injectOutgoingChat(() => 'ann')).toThrow(/NG0203.*injectOutgoingChat/s);
  });
});
