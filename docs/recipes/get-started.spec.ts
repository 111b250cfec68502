import {
  ApplicationRef,
  ChangeDetectionStrategy,
  Component,
  inject,
  type Type,
} from '@angular/core';
import {
  bootstrapApplication,
  platformBrowser,
  provideClientHydration,
} from '@angular/platform-browser';
import { provideStore, Store } from '@ngrx/store';
import {
  provideRoxChat,
  provideRoxChatCore,
  RoxChatService,
  RoxChatWorkspace,
  RoxChatWorkspaceFrame,
  roxChatFeature,
} from 'ngx-roxchat';
import { AppModule } from './get-started/app.module';
import { Desk } from './get-started/desk';
import { appConfig } from './get-started/standalone';
import { appConfig as withoutNgrx } from './get-started/without-ngrx';

@Component({
  selector: 'crm-members',
  template: '',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Members {
  // #region members
  readonly messages$ = inject(RoxChatService).newMessageAdded$; // hot: nothing is replayed
  readonly visitor$ = inject(Store).select(roxChatFeature.selectSelectedVisitor); // remembered
  // #endregion

  // #region selectors
  readonly visitor = inject(Store).selectSignal(roxChatFeature.selectSelectedVisitor);
  readonly notifications$ = inject(Store).select(roxChatFeature.selectNotifications);
  // #endregion
}

@Component({
  selector: 'crm-own-frame',
  imports: [RoxChatWorkspaceFrame],
  template: `
    <!-- #region own-frame -->
    <iframe roxChatWorkspace title="Agent Workspace" src="https://acme.rox.chat/"></iframe>
    <!-- #endregion -->
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OwnFrame {}

@Component({
  selector: 'crm-development',
  imports: [RoxChatWorkspace],
  template: `
    <!-- #region stand-in-tag -->
    <rox-chat-workspace />
    <!-- #endregion -->
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Development {}

const withStandIn = (App: Type<unknown>) =>
  bootstrapApplication(App, {
    // #region stand-in
    providers: [
      provideRoxChatCore('http://localhost:4300'), // or provideRoxChat, or RoxChatModule.forRoot
    ],
    // #endregion
  });

const hydrated = (App: Type<unknown>) =>
  // #region hydrated
  bootstrapApplication(App, {
    providers: [provideClientHydration(), provideStore(), provideRoxChat('https://acme.rox.chat')],
  });
// #endregion

const withModules = async () => {
  const { injector } = await platformBrowser().bootstrapModule(AppModule);
  return injector.get(ApplicationRef);
};

describe('an application', () => {
  beforeEach(() => {
    jest.spyOn(console, 'log').mockImplementation(); // Angular's development mode
    jest.spyOn(console, 'warn').mockImplementation(); // no server has rendered the page
  });

  afterEach(() => {
    jest.restoreAllMocks();
  });

  const ACCOUNT = 'https://acme.rox.chat/';

  it.each<[string, string, () => Promise<ApplicationRef>, string | undefined]>([
    ['with NgModules', 'crm-root', withModules, ACCOUNT],
    ['without', 'crm-desk', () => bootstrapApplication(Desk, appConfig), ACCOUNT],
    ['without a frame', 'crm-members', () => bootstrapApplication(Members, appConfig), undefined],
    ['without NgRx', 'crm-desk', () => bootstrapApplication(Desk, withoutNgrx), ACCOUNT],
    ['with hydration', 'crm-desk', () => hydrated(Desk), ACCOUNT],
    [
      'with an iframe of its own',
      'crm-own-frame',
      () => bootstrapApplication(OwnFrame, withoutNgrx),
      ACCOUNT,
    ],
    [
      'with the stand-in',
      'crm-development',
      () => withStandIn(Development),
      'http://localhost:4300/',
    ],
  ])('starts %s', async (_, selector, start, src) => {
    const host = document.createElement(selector);
    document.body.replaceChildren(host);

    const application = await start();
    const service = application.injector.get(RoxChatService);

    expect(service.workspaceStatus().bound).toBe(src !== undefined);
    expect(host.querySelector('iframe')?.src).toBe(src);
    application.destroy();
  });
});
