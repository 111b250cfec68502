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
  provideTransloco,
  TRANSLOCO_LOADER,
  translateObjectSignal,
  TranslocoService,
  type Translation,
  type TranslocoLoader,
} from '@jsverse/transloco';
import {
  provideRoxChatCore,
  RoxChatFailureMessagePipe,
  RoxChatService,
  RoxChatWorkspaceFrame,
  type RoxChatConfig,
  type RoxChatFailureCode,
} from 'ngx-roxchat';
import { firstValueFrom, Subject } from 'rxjs';
import { WorkspaceDouble } from './workspace.fixture';

/**
 * The texts in the active language: `{ "roxChat": { "failures": { "visitor_already_in_chat": … }}}`.
 * The signal loads a missing language, and changes once it is loaded; `activeLang` alone would
 * change too early. Until then, and for a missing key, the built-in text is shown.
 */
@Injectable({ providedIn: 'root' })
export class FailureTexts {
  readonly current = translateObjectSignal('roxChat.failures');
}

export const roxChatConfig: RoxChatConfig = {
  allowedOrigin: 'https://acme.rox.chat',
  failureMessages: () => inject(FailureTexts).current(),
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

@Component({
  selector: 'crm-workspace',
  imports: [RoxChatWorkspaceFrame],
  template: `<iframe roxChatWorkspace title="Chats" src="https://acme.rox.chat/"></iframe>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
class Workspace {}

/** Loads a language when the test calls `finish`. */
@Injectable({ providedIn: 'root' })
class LateLoader implements TranslocoLoader {
  readonly #loads = new Map<string, Subject<Translation>>();

  getTranslation(lang: string): Subject<Translation> {
    const load = new Subject<Translation>();
    this.#loads.set(lang, load);
    return load;
  }

  finish(lang: string, translation: Translation): void {
    this.#loads.get(lang)?.next(translation);
    this.#loads.get(lang)?.complete();
  }

  fail(lang: string): void {
    this.#loads.get(lang)?.error(new Error('offline'));
  }
}

const EN = { roxChat: { failures: { visitor_already_in_chat: 'They are chatting already.' } } };
const ES = { roxChat: { failures: { visitor_already_in_chat: 'Ya está chateando.' } } };

describe('failure messages with Transloco', () => {
  let transloco: TranslocoService;
  let loader: LateLoader;

  beforeEach(() => {
    const config = {
      availableLangs: ['en', 'es'],
      defaultLang: 'en',
      fallbackLang: 'en',
      failedRetries: 0,
      missingHandler: { logMissingKey: false },
    };
    TestBed.configureTestingModule({
      providers: [
        provideTransloco({ config }),
        { provide: TRANSLOCO_LOADER, useExisting: LateLoader },
        provideRoxChatCore(roxChatConfig),
      ],
    });
    transloco = TestBed.inject(TranslocoService);
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

    transloco.setActiveLang('es');

    expect(await getText(failure)).toBe('They are chatting already.');

    loader.finish('es', ES);

    expect(await getText(failure)).toBe('Ya está chateando.');

    transloco.setActiveLang('en');

    expect(await getText(failure)).toBe('They are chatting already.');
  });

  it('are built in where a translation is missing, and never keys', async () => {
    const failure = show('visitor_already_in_chat');
    const other = show('no_tariff_option');
    await failure.whenStable();
    loader.finish('en', EN);

    expect(await getText(failure)).toBe('They are chatting already.');
    expect(await getText(other)).toMatch(/^To perform this action/);

    transloco.setActiveLang('es');
    loader.finish('es', { roxChat: {} });

    expect(await getText(failure)).toBe('The visitor is already chatting.');
    expect(await getText(other)).toMatch(/^To perform this action/);
  });

  it('stay in the fallback language when a language cannot be loaded', async () => {
    const failure = show('visitor_already_in_chat');
    await failure.whenStable();
    loader.finish('en', EN);
    const log = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    transloco.setActiveLang('es');
    loader.fail('es');

    expect(await getText(failure)).toBe('They are chatting already.');
    expect(log).toHaveBeenCalledTimes(1);
    log.mockRestore();
  });

  it('come with the result, in the current language', async () => {
    const workspace = new WorkspaceDouble(TestBed.createComponent(Workspace));
    transloco.setActiveLang('es');
    transloco.load('es').subscribe();
    loader.finish('es', ES);

    const result = firstValueFrom(
      TestBed.inject(RoxChatService).startOutgoingChat({ roxchatVisitorId: 'v', sessionId: 's' }),
    );
    workspace.post({ source: 'roxchat', params: { error: 'visitor_already_in_chat' } });

    expect(await result).toMatchObject({ status: 'failed', message: 'Ya está chateando.' });
    expect(workspace.posted).toHaveLength(1);
  });
});
