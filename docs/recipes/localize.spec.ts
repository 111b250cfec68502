import '@angular/localize/init'; // In an application: the polyfill of that name in angular.json.
import { ChangeDetectionStrategy, Component, input, inputBinding, LOCALE_ID } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { clearTranslations, loadTranslations } from '@angular/localize';
import {
  provideRoxChatCore,
  RoxChatFailureMessagePipe,
  type RoxChatConfig,
  type RoxChatFailureCode,
} from 'ngx-roxchat';

/**
 * A build has one language. The CLI sets `LOCALE_ID` to it, and the built-in texts follow. A
 * function also works where translations are loaded at run time, whenever that is.
 */
export const roxChatConfig: RoxChatConfig = {
  allowedOrigin: 'https://acme.rox.chat',
  failureMessages: () => ({
    visitor_already_in_chat: $localize`:@@roxChat.alreadyInChat:They are chatting already.`,
    no_tariff_option: $localize`:@@roxChat.noTariffOption:Please ask your supervisor.`,
  }),
};

@Component({
  selector: 'crm-failure',
  imports: [RoxChatFailureMessagePipe],
  template: `{{ code() | roxChatFailureMessage }}`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Failure {
  readonly code = input.required<RoxChatFailureCode>();
}

describe('failure messages with $localize', () => {
  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [{ provide: LOCALE_ID, useValue: 'de' }, provideRoxChatCore(roxChatConfig)],
    });
  });

  afterEach(() => {
    clearTranslations();
  });

  async function getText(code: RoxChatFailureCode): Promise<string> {
    const bindings = [inputBinding('code', () => code)];
    const fixture = TestBed.createComponent(Failure, { bindings });
    fixture.autoDetectChanges();
    await fixture.whenStable();
    return (fixture.nativeElement as HTMLElement).textContent;
  }

  it('use the loaded language', async () => {
    expect(await getText('visitor_already_in_chat')).toBe('They are chatting already.');
    expect(await getText('no_tariff_option')).toBe('Please ask your supervisor.');

    loadTranslations({
      'roxChat.alreadyInChat': 'Der Kunde ist schon im Chat.',
      'roxChat.noTariffOption': 'Bitte fragen Sie Ihre Teamleitung.',
    });

    expect(await getText('visitor_already_in_chat')).toBe('Der Kunde ist schon im Chat.');
    expect(await getText('no_tariff_option')).toBe('Bitte fragen Sie Ihre Teamleitung.');
  });

  it('use the built-in text of LOCALE_ID for a code that is left out', async () => {
    expect(await getText('unable_to_start_outgoing_chat')).toMatch(/^Beim Erstellen des Chats/);
  });
});
