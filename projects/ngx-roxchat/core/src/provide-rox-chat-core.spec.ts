import { createEnvironmentInjector, EnvironmentInjector, type Type } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { provideRoxChatCore } from './provide-rox-chat-core';

/** Returns every injectable class in the sources of core. */
function findServices(): Type<unknown>[] {
  return readdirSync(__dirname, { encoding: 'utf8', recursive: true })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
    .flatMap((file) =>
      Object.values(jest.requireActual<Record<string, unknown>>(join(__dirname, file))),
    )
    .filter((value) => typeof value === 'function' && Object.hasOwn(value, 'ɵprov'))
    .filter((value, index, all): value is Type<unknown> => all.indexOf(value) === index);
}

describe('provideRoxChatCore', () => {
  it('provides its own instance of every service of core in each injector', () => {
    TestBed.configureTestingModule({ providers: [provideRoxChatCore('https://a.rox.chat')] });
    const root = TestBed.inject(EnvironmentInjector);
    const route = createEnvironmentInjector([provideRoxChatCore('https://b.rox.chat')], root);
    const services = findServices();
    const shared = services.filter((service) => route.get(service) === root.get(service));

    expect(services.map(({ name }) => name)).toContain('RoxChatService');
    expect(shared.map(({ name }) => name)).toEqual([]);
    route.destroy();
  });
});
