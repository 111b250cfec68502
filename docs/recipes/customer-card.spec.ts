import { ChangeDetectionStrategy, Component, input, inputBinding, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideStore } from '@ngrx/store';
import { injectOutgoingChat, injectVisitor, provideRoxChatStore } from 'ngx-roxchat';
import { provideRoxChatTesting, RoxChatTestingController } from 'ngx-roxchat/testing';

@Component({
  selector: 'crm-customer-card',
  template: `{{ visitor()?.chat?.status ?? 'no chat' }} {{ outgoingChat()?.status }}`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CustomerCard {
  // #region card
  readonly siebelId = input.required<string>();
  readonly visitor = injectVisitor(() => ({ siebelId: this.siebelId() }));
  readonly outgoingChat = injectOutgoingChat(() => ({ siebelId: this.siebelId() }));
  // #endregion
}

describe('a customer card', () => {
  it('shows the chat of the customer whom it is about', async () => {
    TestBed.configureTestingModule({
      providers: [provideStore(), provideRoxChatTesting(), provideRoxChatStore()],
    });
    const siebelId = signal('1-A');
    const card = TestBed.createComponent(CustomerCard, {
      bindings: [inputBinding('siebelId', siebelId)],
    });
    card.autoDetectChanges();
    const view = card.nativeElement as HTMLElement;
    TestBed.inject(RoxChatTestingController).emit('visitorSelected', {
      roxchatVisitorId: 'v',
      siebelId: '1-B',
      chatId: 7,
    });
    await card.whenStable();
    expect(view.textContent.trim()).toBe('no chat');

    siebelId.set('1-B');
    await card.whenStable();
    expect(view.textContent.trim()).toBe('open');
  });
});
