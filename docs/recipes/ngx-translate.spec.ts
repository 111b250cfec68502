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
 * The texts in the current language: `{ "roxChat": { "failures": { "no_tariff_option": … }}}`. For
 * one that is missing, or not loaded yet, the built-in text is shown, here of that language too.
 * Both calls read signals, so that a view follows the language and what is loaded of it.
 */
function failureMessages(): Partial<RoxChatFailureMessages> {
  const translate = inject(TranslateService);
  const builtIn = roxChatFailureMessages(translate.currentLang() ?? 'en');
  const texts: unknown = translate.instant('roxChat.failures'); // The key itself if there are none.
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

/** Loads a language when the test says so. */
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
    return TestBed.createComponent(Failure, { bindings });
  }

  async function textOf(fixture: ComponentFixture<Failure>): Promise<string> {
    await fixture.whenStable();
    return (fixture.nativeElement as HTMLElement).textContent;
  }

  it('are the built-in ones until the language is loaded, and follow a switch', async () => {
    const failure = show('visitor_already_in_chat');

    expect(await textOf(failure)).toBe('The visitor is already chatting.');

    loader.finish('en', EN);

    expect(await textOf(failure)).toBe('They are chatting already.');

    translate.use('es');

    expect(await textOf(failure)).toBe('They are chatting already.');

    loader.finish('es', ES);

    expect(await textOf(failure)).toBe('Ya está chateando.');

    translate.use('en');

    expect(await textOf(failure)).toBe('They are chatting already.');
  });

  it('are the built-in ones of the language, and no keys, where a translation is missing', async () => {
    const failure = show('visitor_already_in_chat');
    const other = show('no_tariff_option');
    loader.finish('en', { roxChat: {} });

    expect(await textOf(failure)).toBe('The visitor is already chatting.');
    expect(await textOf(other)).toMatch(/^To perform this action/);

    translate.use('es');
    loader.finish('es', ES);

    expect(await textOf(failure)).toBe('Ya está chateando.');
    expect(await textOf(other)).toMatch(/^Para realizar esta acción/);
  });
});
