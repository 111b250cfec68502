import type { Type } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { provideRoxChatCore, RoxChatService } from 'ngx-roxchat/core';
import type { Connection, Desk } from './peer';

/** The selector of each page's component. */
export const SELECTOR = 'benchmark-crm';

/** Puts a place for the workspace into a long page, and more at its end. */
export const inLongPage = (workspace: string, end = ''): string => `
  <div style="height: 800px"></div>
  <div style="height: 400px">${workspace}</div>
  <div style="height: 8000px"></div>
  ${end}
`;

/** Starts an application with a workspace in a long page; resolves when that has loaded. */
export async function startPage(page: Type<unknown>, desk: Desk): Promise<Connection> {
  desk.container.append(document.createElement(SELECTOR));
  const { injector } = await bootstrapApplication(page, {
    providers: [provideRoxChatCore({ allowedOrigin: desk.origin, workspaceUrl: desk.url })],
  });
  const service = injector.get(RoxChatService);
  service.events$.subscribe(desk.emit);
  while (!service.workspaceStatus().loaded) {
    await new Promise(requestAnimationFrame);
  }
  return {};
}
