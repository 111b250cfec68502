import { type ApplicationRef, type EnvironmentProviders } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { provideRouter } from '@angular/router';
import { provideStore } from '@ngrx/store';
import { provideRoxChat } from 'ngx-roxchat';
import { provideRoxChatCore } from 'ngx-roxchat/core';
import ports from '../../../scripts/ports.json';
import { Desk } from './desk';
import { HostDesk, routes } from './host-desk';

const ORIGIN = `http://localhost:${String(ports.workspace)}`;

const SET_UPS: Readonly<Record<'core' | 'store', () => readonly EnvironmentProviders[]>> = {
  core: () => [provideRoxChatCore(ORIGIN)],
  store: () => [provideStore(), provideRoxChat(ORIGIN)],
};

/** The functions that the tests call. */
const soak = {
  app: null as ApplicationRef | null,

  desk(): Desk {
    return soak.app?.components[0]?.instance as Desk;
  },

  /** Starts the application with or without NgRx. */
  async start(setUp: keyof typeof SET_UPS): Promise<void> {
    document.body.append(document.createElement('soak-desk'));
    soak.app = await bootstrapApplication(Desk, { providers: [...SET_UPS[setUp]()] });
  },

  /** Starts an application with pages, and with a workspace for all of them or with none. */
  async startPages(hasHost: boolean): Promise<HostDesk> {
    document.body.append(document.createElement('soak-host-desk'));
    soak.app = await bootstrapApplication(HostDesk, {
      providers: [provideRoxChatCore(ORIGIN), provideRouter(routes)],
    });
    const desk = soak.app.components[0]?.instance as HostDesk;
    desk.hasHost.set(hasHost);
    await until(() => desk.status().loaded === hasHost);
    return desk;
  },

  /** Shows the workspace, and waits until its frame has loaded. */
  async show(): Promise<void> {
    soak.desk().shown.set(true);
    await until(() => soak.desk().status().loaded);
  },

  async mount(times: number): Promise<void> {
    for (let time = 0; time < times; time++) {
      await soak.show();
      soak.desk().shown.set(false);
      await until(() => document.querySelector('iframe') === null);
    }
  },

  async startAndStop(times: number): Promise<void> {
    for (let time = 0; time < times; time++) {
      await soak.start('store');
      soak.desk().count();
      await soak.show();
      soak.app?.destroy();
      soak.app = null;
    }
  },
};

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) {
    await new Promise((resolve) => setTimeout(resolve));
  }
}

export type Soak = typeof soak;

Object.assign(window, { soak });
