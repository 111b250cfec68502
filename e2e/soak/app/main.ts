import { type ApplicationRef, type EnvironmentProviders } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { provideStore } from '@ngrx/store';
import { provideRoxChat } from 'ngx-roxchat';
import { provideRoxChatCore } from 'ngx-roxchat/core';
import ports from '../../../scripts/ports.json';
import { Desk } from './desk';

const ORIGIN = `http://localhost:${String(ports.workspace)}`;

const SET_UPS: Readonly<Record<'core' | 'store', () => readonly EnvironmentProviders[]>> = {
  core: () => [provideRoxChatCore(ORIGIN)],
  store: () => [provideStore(), provideRoxChat(ORIGIN)],
};

/** What a test does with the application. */
const soak = {
  app: null as ApplicationRef | null,

  /** Starts the application, with NgRx or without. */
  async start(setUp: 'core' | 'store'): Promise<void> {
    document.body.append(document.createElement('soak-desk'));
    soak.app = await bootstrapApplication(Desk, { providers: [...SET_UPS[setUp]()] });
  },

  desk: (): Desk | undefined => soak.app?.components[0]?.instance as Desk | undefined,

  stop(): void {
    soak.app?.destroy();
    soak.app = null;
  },
};

export type Soak = typeof soak;

Object.assign(window, { soak });
