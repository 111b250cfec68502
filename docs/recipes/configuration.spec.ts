import {
  ApplicationRef,
  ChangeDetectionStrategy,
  Component,
  ErrorHandler,
  inject,
  mergeApplicationConfig,
} from '@angular/core';
import { bootstrapApplication, platformBrowser } from '@angular/platform-browser';
import { Store } from '@ngrx/store';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { roxChatFeature, RoxChatService, RoxChatWorkspace } from 'ngx-roxchat';
import { AppModule } from './configuration/app.module';
import { appConfig } from './configuration/standalone';

@Component({
  selector: 'crm-root',
  imports: [RoxChatWorkspace],
  template: `<rox-chat-workspace />{{ visitors().length }}`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
class Root {
  protected readonly visitors = inject(Store).selectSignal(roxChatFeature.selectVisitors);
}

const handleError = jest.fn();
const withErrorHandler = mergeApplicationConfig(appConfig, {
  providers: [{ provide: ErrorHandler, useValue: { handleError } }],
});

const withModules = async () => {
  const { injector } = await platformBrowser().bootstrapModule(AppModule);
  return injector.get(ApplicationRef);
};

describe('an application that fetches its configuration', () => {
  let host: HTMLElement;
  const fetch = jest.fn<Promise<{ json: () => Promise<unknown> }>, [string]>();

  /** Has the server answer with a configuration. */
  const serve = (roxChat: object) => {
    fetch.mockResolvedValue({ json: () => Promise.resolve({ roxChat }) });
  };

  beforeEach(() => {
    jest.spyOn(console, 'log').mockImplementation(); // Angular's development mode
    globalThis.fetch = fetch as unknown as typeof globalThis.fetch;
    fetch.mockReset();
    handleError.mockReset();
    host = document.createElement('crm-root');
    document.body.replaceChildren(host);
  });

  afterEach(() => {
    jest.restoreAllMocks();
  });

  it.each<[string, () => Promise<ApplicationRef>]>([
    ['without NgModules', () => bootstrapApplication(Root, appConfig)],
    ['with NgModules', withModules],
  ])('starts %s, in two environments with one build', async (_, start) => {
    for (const account of ['test', 'acme']) {
      serve({
        allowedOrigin: `https://${account}.rox.chat`,
        workspaceUrl: `https://${account}.rox.chat/agent`,
      });
      const application = await start();

      expect(fetch).toHaveBeenLastCalledWith('config.json');
      expect(host.querySelector('iframe')?.src).toBe(`https://${account}.rox.chat/agent`);
      expect(application.injector.get(RoxChatService).workspaceStatus().bound).toBe(true);
      application.destroy();
      document.body.replaceChildren(host);
    }
  });

  it('loads the root of the origin if the file has no address', async () => {
    const file = readFileSync(join(__dirname, 'configuration/config.json'), 'utf8');
    serve((JSON.parse(file) as { roxChat: object }).roxChat);
    const application = await bootstrapApplication(Root, appConfig);

    expect(host.querySelector('iframe')?.src).toBe('https://acme.rox.chat/');
    application.destroy();
  });

  it('starts with a mistake in the file, which the ErrorHandler gets', async () => {
    serve({ allowedOrigin: '#{RoxOrigin}#' });
    const application = await bootstrapApplication(Root, withErrorHandler);

    expect(host.textContent).toBe('0');
    expect(host.querySelector('iframe')).toBeNull();
    expect(handleError.mock.calls).toEqual([[expect.objectContaining({ code: 'origin-invalid' })]]);
    application.destroy();
  });
});
