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
 * A build has one language, and the CLI sets `LOCALE_ID` to it, which the built-in texts follow. As
 * a function, this holds as well where translations are loaded at run time, whenever that is.
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

  async function textOf(code: RoxChatFailureCode): Promise<string> {
    const bindings = [inputBinding('code', () => code)];
    const fixture = TestBed.createComponent(Failure, { bindings });
    await fixture.whenStable();
    return (fixture.nativeElement as HTMLElement).textContent;
  }

  it('are in the language that is loaded', async () => {
    expect(await textOf('visitor_already_in_chat')).toBe('They are chatting already.');
    expect(await textOf('no_tariff_option')).toBe('Please ask your supervisor.');

    loadTranslations({
      'roxChat.alreadyInChat': 'Der Kunde ist schon im Chat.',
      'roxChat.noTariffOption': 'Bitte fragen Sie Ihre Teamleitung.',
    });

    expect(await textOf('visitor_already_in_chat')).toBe('Der Kunde ist schon im Chat.');
    expect(await textOf('no_tariff_option')).toBe('Bitte fragen Sie Ihre Teamleitung.');
  });

  it('are the built-in ones of LOCALE_ID for a code that is left out', async () => {
    expect(await textOf('unable_to_start_outgoing_chat')).toMatch(/^Beim Erstellen des Chats/);
  });
});
