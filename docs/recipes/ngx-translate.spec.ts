import {
  ChangeDetectionStrategy,
  Component,
  inject,
  Injectable,
  input,
  inputBinding,
} from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import {
  provideTranslateService,
  TranslateLoader,
  TranslateService,
  type TranslationObject,
} from '@ngx-translate/core';
import {
  provideRoxChatCore,
  roxChatFailureMessages,
  RoxChatFailureMessagePipe,
  type RoxChatConfig,
  type RoxChatFailureCode,
  type RoxChatFailureMessages,
} from 'ngx-roxchat';
import { Subject } from 'rxjs';

/**
 * Returns the current texts: `{ "roxChat": { "failures": { "no_tariff_option": … }}}`.
 * A text that is missing or not loaded yet is the built-in one of that language. Both calls read
 * signals, so a view follows the language and its loading.
 */
function failureMessages(): Partial<RoxChatFailureMessages> {
  const translate = inject(TranslateService);
  const builtIn = roxChatFailureMessages(translate.currentLang() ?? 'en');
  const texts: unknown = translate.instant('roxChat.failures'); // The key if there are no texts.
  return typeof texts === 'object' ? { ...builtIn, ...texts } : builtIn;
}

export const roxChatConfig: RoxChatConfig = {
  allowedOrigin: 'https://acme.rox.chat',
  failureMessages,
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

/** Loads a language when the test calls `finish`. */
@Injectable({ providedIn: 'root' })
class LateLoader implements TranslateLoader {
  readonly #loads = new Map<string, Subject<TranslationObject>>();

  getTranslation(lang: string): Subject<TranslationObject> {
    const load = new Subject<TranslationObject>();
    this.#loads.set(lang, load);
    return load;
  }

  finish(lang: string, translation: TranslationObject): void {
    this.#loads.get(lang)?.next(translation);
    this.#loads.get(lang)?.complete();
  }
}

const EN = { roxChat: { failures: { visitor_already_in_chat: 'They are chatting already.' } } };
const ES = { roxChat: { failures: { visitor_already_in_chat: 'Ya está chateando.' } } };

describe('failure messages with ngx-translate', () => {
  let translate: TranslateService;
  let loader: LateLoader;

  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [
        provideTranslateService({
          lang: 'en',
          loader: { provide: TranslateLoader, useExisting: LateLoader },
        }),
        provideRoxChatCore(roxChatConfig),
      ],
    });
    translate = TestBed.inject(TranslateService);
    loader = TestBed.inject(LateLoader);
  });

  function show(code: RoxChatFailureCode): ComponentFixture<Failure> {
    const bindings = [inputBinding('code', () => code)];
    const fixture = TestBed.createComponent(Failure, { bindings });
    fixture.autoDetectChanges();
    return fixture;
  }

  async function getText(fixture: ComponentFixture<Failure>): Promise<string> {
    await fixture.whenStable();
    return (fixture.nativeElement as HTMLElement).textContent;
  }

  it('are built in until the language is loaded, and follow a change of language', async () => {
    const failure = show('visitor_already_in_chat');

    expect(await getText(failure)).toBe('The visitor is already chatting.');

    loader.finish('en', EN);

    expect(await getText(failure)).toBe('They are chatting already.');

    translate.use('es');

    expect(await getText(failure)).toBe('They are chatting already.');

    loader.finish('es', ES);

    expect(await getText(failure)).toBe('Ya está chateando.');

    translate.use('en');

    expect(await getText(failure)).toBe('They are chatting already.');
  });

  it('are built in where a translation is missing, and never keys', async () => {
    const failure = show('visitor_already_in_chat');
    const other = show('no_tariff_option');
    loader.finish('en', { roxChat: {} });

    expect(await getText(failure)).toBe('The visitor is already chatting.');
    expect(await getText(other)).toMatch(/^To perform this action/);

    translate.use('es');
    loader.finish('es', ES);

    expect(await getText(failure)).toBe('Ya está chateando.');
    expect(await getText(other)).toMatch(/^Para realizar esta acción/);
  });
});
