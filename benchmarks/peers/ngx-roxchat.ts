import '@angular/compiler';
import {
  ChangeDetectionStrategy,
  Component,
  type EnvironmentProviders,
  inject,
} from '@angular/core';
import { bootstrapApplication, createApplication } from '@angular/platform-browser';
import { provideRoxChatCore, RoxChatService, RoxChatWorkspaceFrame } from 'ngx-roxchat/core';
import { firstValueFrom } from 'rxjs';
import type { Connect, Desk } from './peer';

@Component({
  selector: 'benchmark-crm',
  imports: [RoxChatWorkspaceFrame],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: '<iframe roxChatWorkspace title="Agent Workspace"></iframe>',
})
class Crm {
  readonly service = inject(RoxChatService);
}

/** Starts an application that shows the workspace; resolves when that has loaded. */
export async function startCrm(
  desk: Omit<Desk, 'emit'>,
  providers: EnvironmentProviders[] = [],
): Promise<RoxChatService> {
  desk.container.append(document.createElement('benchmark-crm'));
  const app = await bootstrapApplication(Crm, {
    providers: [provideRoxChatCore(desk.origin), ...providers],
  });
  const { service } = app.components[0]?.instance as Crm;
  const frame = document.querySelector('iframe');
  await new Promise((resolve) => {
    frame?.addEventListener('load', resolve);
    frame?.setAttribute('src', desk.url);
  });
  return service;
}

export const connect: Connect = async (desk) => {
  const service = await startCrm(desk);
  service.events$.subscribe(desk.emit);
  return {
    command: (command) => firstValueFrom(service.startOutgoingChat(command)),
    subscribeAndLeave: async (count, whileSubscribed) => {
      // In an application without a frame, where nothing else listens.
      const { injector } = await createApplication({
        providers: [provideRoxChatCore(desk.origin)],
      });
      const { newMessageAdded$ } = injector.get(RoxChatService);
      for (let n = 0; n < count; n++) {
        const subscription = newMessageAdded$.subscribe();
        whileSubscribed();
        subscription.unsubscribe();
      }
    },
  };
};
