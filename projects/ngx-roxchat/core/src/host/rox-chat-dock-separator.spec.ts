import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { ORIGIN } from '../../testing/messages';
import { provideRoxChatCore } from '../provide-rox-chat-core';
import { FrameHost } from './frame-host';
import { RoxChatDockSeparator } from './rox-chat-dock-separator';

describe('RoxChatDockSeparator', () => {
  let fixture: ComponentFixture<RoxChatDockSeparator>;
  let element: HTMLElement;
  let host: HTMLElement;
  let box: HTMLElement;

  const width = () => fixture.componentInstance.width();
  const press = (key: string) => {
    const event = new KeyboardEvent('keydown', { key, cancelable: true });
    element.dispatchEvent(event);
    return event.defaultPrevented;
  };
  const point = (type: string, clientX: number, button = 0) => {
    element.dispatchEvent(Object.assign(new Event(type), { clientX, pointerId: 1, button }));
  };

  beforeEach(async () => {
    jest.spyOn(document.documentElement, 'clientWidth', 'get').mockReturnValue(1_000);
    TestBed.configureTestingModule({ providers: [provideRoxChatCore(ORIGIN)] });
    host = document.createElement('div');
    box = document.createElement('div');
    TestBed.inject(FrameHost).claim(host);
    TestBed.inject(FrameHost).start(box);
    fixture = TestBed.createComponent(RoxChatDockSeparator);
    element = fixture.nativeElement as HTMLElement;
    element.setPointerCapture = () => undefined;
    fixture.componentRef.setInput('width', 400);
    await fixture.whenStable();
  });

  afterEach(() => {
    TestBed.inject(FrameHost).stop(host);
    document.dir = '';
    jest.restoreAllMocks();
  });

  it('has the role and the values of a separator', async () => {
    const attribute = (name: string) => element.getAttribute(name);
    expect(attribute('role')).toBe('separator');
    expect(attribute('aria-label')).toBe('Resize the Agent Workspace');
    expect(attribute('aria-orientation')).toBe('vertical');
    expect([attribute('aria-valuemin'), attribute('aria-valuemax')]).toEqual(['280', '720']);
    expect(attribute('aria-valuenow')).toBe('400');

    jest.spyOn(document.documentElement, 'clientWidth', 'get').mockReturnValue(640);
    dispatchEvent(new Event('resize'));
    await fixture.whenStable();
    expect([attribute('aria-valuemax'), attribute('aria-valuenow')]).toEqual(['360', '360']);
  });

  it.each([
    ['ArrowLeft', 416],
    ['ArrowRight', 384],
    ['Home', 280],
    ['End', 720],
  ])('%s sets a width of %d px', (key, expected) => {
    expect(press(key)).toBe(true);
    expect(width()).toBe(expected);
  });

  it('sets the width of the host', async () => {
    const get = () => host.style.getPropertyValue('--rox-chat-dock-width');
    expect(get()).toBe('400px');
    press('End');
    await fixture.whenStable();
    expect(get()).toBe('720px');
  });

  it('leaves other keys to the browser', () => {
    expect(press('a')).toBe(false);
    expect(width()).toBe(400);
  });

  it.each([NaN, -1, 5_000])('keeps a width of %d within the limits', (given) => {
    fixture.componentRef.setInput('width', given);
    press('ArrowRight');
    expect(width()).toBeGreaterThanOrEqual(280);
    expect(width()).toBeLessThanOrEqual(720);
  });

  it('follows the pointer until it is released', () => {
    point('pointermove', 500);
    expect(width()).toBe(400);
    point('pointerdown', 600);
    point('pointermove', 550);
    expect(width()).toBe(450);
    expect(box.style.pointerEvents).toBe('none');
    // The document gets it if the separator was removed. The event bubbles otherwise.
    document.dispatchEvent(new Event('lostpointercapture'));
    expect(box.style.pointerEvents).toBe('');
    point('pointermove', 500);
    expect(width()).toBe(450);
  });

  it('follows no other button of the pointer', () => {
    point('pointerdown', 600, 2);
    point('pointermove', 550);
    expect(width()).toBe(400);
    expect(box.style.pointerEvents).toBe('');
  });

  it('is mirrored where lines run from right to left', () => {
    jest
      .spyOn(globalThis, 'getComputedStyle')
      .mockReturnValue({ direction: 'rtl' } as CSSStyleDeclaration);
    press('ArrowRight');
    expect(width()).toBe(416);
    point('pointerdown', 416);
    point('pointermove', 500);
    expect(width()).toBe(500);
  });
});
