import { inject, Injectable } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ComponentStore } from '@ngrx/component-store';
import { provideStore, Store } from '@ngrx/store';
import {
  provideRoxChatStore,
  roxChatFeature,
  RoxChatService,
  type NewMessageAddedParams,
} from 'ngx-roxchat';
import { provideRoxChatTesting, RoxChatTestingController } from 'ngx-roxchat/testing';

interface CardState {
  readonly note: string;
  readonly lastText: string | null;
}

/** The state of one customer's card: its own, and that of the events and of the store. */
@Injectable()
export class CardStore extends ComponentStore<CardState> {
  /** The store remembers a visitor who was selected before the card was opened. */
  readonly visitor$ = this.select(
    inject(Store).select(roxChatFeature.selectSelectedVisitor),
    (visitor) => visitor,
  );

  readonly card$ = this.select({
    note: this.select(({ note }) => note),
    lastText: this.select(({ lastText }) => lastText),
    visitor: this.visitor$,
  });

  readonly writeNote = this.updater((state, note: string) => ({ ...state, note }));

  readonly #showText = this.updater((state, { messageText }: NewMessageAddedParams) => ({
    ...state,
    lastText: messageText,
  }));

  constructor() {
    super({ note: '', lastText: null });
    // The service does not replay. The store keeps no texts, so the card keeps the last one.
    this.#showText(inject(RoxChatService).newMessageAdded$);
  }
}

describe('a component store', () => {
  it('combines its own state, the events and the store', () => {
    TestBed.configureTestingModule({
      providers: [CardStore, provideStore(), provideRoxChatTesting(), provideRoxChatStore()],
    });
    const workspace = TestBed.inject(RoxChatTestingController);
    const card = TestBed.inject(CardStore);
    const cards: unknown[] = [];
    card.card$.subscribe((state) => cards.push(state));

    card.writeNote('call back');
    workspace.emit('visitorSelected', { roxchatVisitorId: 'v' });
    workspace.emit('newMessageAdded', { roxchatVisitorId: 'v', messageText: 'Hello?' });

    expect(cards[0]).toEqual({ note: '', lastText: null, visitor: null });
    expect(cards.at(-1)).toEqual({
      note: 'call back',
      lastText: 'Hello?',
      visitor: expect.objectContaining({ roxchatVisitorId: 'v' }) as object,
    });
  });
});
