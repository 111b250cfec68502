import '@angular/compiler';
import { makeEnvironmentProviders } from '@angular/core';
import { provideStore } from '@ngrx/store';
import { provideRoxChatStore } from 'ngx-roxchat/store';
import { startCrm } from './ngx-roxchat';
import type { Connect } from './peer';

export const connect: Connect = async (desk) => {
  const service = await startCrm(desk, [
    makeEnvironmentProviders([provideStore(), provideRoxChatStore()]),
  ]);
  service.events$.subscribe(desk.emit);
  return {};
};
