import {
  ChangeDetectionStrategy,
  Component,
  ErrorHandler,
  provideAppInitializer,
  signal,
  type Type,
} from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { bootstrapApplication } from '@angular/platform-browser';
import { provideRouter, RouterOutlet, withEnabledBlockingInitialNavigation } from '@angular/router';
import { ORIGIN } from '../../testing/messages';
import type { RoxChatConfigSource } from '../config/rox-chat-config';
import { provideRoxChatCore } from '../provide-rox-chat-core';
import { RoxChatWorkspace } from './rox-chat-workspace';

const src = signal<string | null | undefined>(undefined);

@Component({
  changeDetection: ChangeDetectionStrategy.OnPush,
  selector: 'rox-chat-test-unbound',
  imports: [RoxChatWorkspace],
  template: `<rox-chat-workspace />`,
})
class Unbound {}

@Component({
  changeDetection: ChangeDetectionStrategy.OnPush,
  selector: 'rox-chat-test-bound',
  imports: [RoxChatWorkspace],
  template: `<rox-chat-workspace [src]="src()" />`,
})
class Bound {
  protected readonly src = src;
}

let done: () => void;
const initialize = provideAppInitializer(
  () =>
    new Promise<void>((resolve) => {
      done = resolve;
    }),
);
const handleError = jest.fn();

/** Renders a component; returns a function that returns the address in its iframe. */
async function render(component: Type<unknown>, config: RoxChatConfigSource) {
  TestBed.configureTestingModule({
    providers: [provideRoxChatCore(config), { provide: ErrorHandler, useValue: { handleError } }],
  });
  const fixture = TestBed.createComponent(component);
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  return {
    getUrl: () => element.querySelector('iframe')?.src,
    getText: () => element.textContent,
    whenStable: () => fixture.whenStable(),
  };
}

describe('the address of RoxChatWorkspace', () => {
  beforeEach(() => {
    src.set(undefined);
    handleError.mockClear();
  });

  it.each<[string, RoxChatConfigSource]>([
    [`${ORIGIN}/`, ORIGIN],
    [`${ORIGIN}/agent?a=b`, { allowedOrigin: ORIGIN, workspaceUrl: `${ORIGIN}/agent?a=b` }],
    [`${ORIGIN}/late`, () => ({ allowedOrigin: ORIGIN, workspaceUrl: `${ORIGIN}/late` })],
  ])('is %s of the configuration if src is not bound', async (url, config) => {
    expect((await render(Unbound, config)).getUrl()).toBe(url);
  });

  it.each([null, undefined])('is not known yet while src is bound to %s', async (given) => {
    src.set(given);
    const page = await render(Bound, ORIGIN);

    expect(page.getUrl()).toBeUndefined();

    src.set(`${ORIGIN}/agent`);
    await page.whenStable();

    expect(page.getUrl()).toBe(`${ORIGIN}/agent`);
  });

  it.each<[Type<unknown>, string]>([
    [Unbound, `${ORIGIN}/`],
    [Bound, `${ORIGIN}/agent`],
  ])('waits for the configuration: %p', async (component, url) => {
    src.set(`${ORIGIN}/agent`);
    TestBed.configureTestingModule({ providers: [initialize] });
    const page = await render(component, () => ORIGIN);

    expect(page.getUrl()).toBeUndefined();
    expect(page.getText()).toBe('');

    done();
    await new Promise((resolve) => setTimeout(resolve));
    await page.whenStable();

    expect(page.getUrl()).toBe(url);
  });

  it('is known at the first rendering in a TestBed', () => {
    TestBed.configureTestingModule({ providers: [provideRoxChatCore(() => ORIGIN)] });
    const element = TestBed.createComponent(Unbound).nativeElement as HTMLElement;
    TestBed.tick();

    expect(element.querySelector('iframe')?.src).toBe(`${ORIGIN}/`);
  });

  it('stays unknown if the configuration has failed', async () => {
    src.set(`${ORIGIN}/agent`);
    const page = await render(Bound, () => '*');

    expect(page.getUrl()).toBeUndefined();
    expect(page.getText()).toBe('');
    expect(handleError).toHaveBeenCalledTimes(1);
  });

  it('is known in a lazy route that is entered before the application has started', async () => {
    @Component({
      changeDetection: ChangeDetectionStrategy.OnPush,
      selector: 'rox-chat-test-routes',
      imports: [RouterOutlet],
      template: `<router-outlet />`,
    })
    class Routes {}

    const host = document.createElement('rox-chat-test-routes');
    document.body.append(host);
    let origin = '*';
    const application = await bootstrapApplication(Routes, {
      providers: [
        provideAppInitializer(async () => {
          await new Promise((resolve) => setTimeout(resolve, 20));
          origin = ORIGIN;
        }),
        provideRouter(
          [
            {
              path: '',
              providers: [provideRoxChatCore(() => origin)],
              loadComponent: () => Promise.resolve(Unbound),
            },
          ],
          withEnabledBlockingInitialNavigation(),
        ),
      ],
    });
    await application.whenStable();

    expect(host.querySelector('iframe')?.src).toBe(`${ORIGIN}/`);
    application.destroy();
  });
});
