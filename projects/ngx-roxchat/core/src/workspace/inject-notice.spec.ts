import { signal } from '@angular/core';
import { dispatchMessage } from '../../testing/messages';
import {
  ADDRESS,
  FOREIGN,
  hideWorkspaces,
  showWorkspaces,
  SLOW_MS,
} from '../../testing/workspaces';

describe('the notices of RoxChatWorkspace', () => {
  afterEach(hideWorkspaces);

  it('report a mistake once, whatever the ErrorHandler reads and writes', async () => {
    const page = await showWorkspaces();
    const errors = signal<readonly unknown[]>([]);
    page.handleError.mockImplementation((error) => {
      errors.set([...errors(), error]);
    });
    await page.show(FOREIGN);
    await page.check();

    expect(page.notices).toEqual(['refused']);
    expect(errors()).toHaveLength(1);
  });

  it('stay when the same inputs come again', async () => {
    const page = await showWorkspaces();
    const iframe = page.iframe;
    await page.wait(SLOW_MS / 2);
    await page.check();
    await page.wait(SLOW_MS / 2);
    await page.check();

    expect(page.notices).toEqual(['slow']);
    expect(page.iframe).toBe(iframe);

    await page.permit('Bad One');
    await page.check();

    expect(page.notices).toEqual(['refused']);
    expect(page.handleError).toHaveBeenCalledTimes(1);
  });

  it('stay when only the hash of the address changes', async () => {
    const page = await showWorkspaces();
    await page.wait();
    await page.show(`${ADDRESS}#/visitor/1`);

    expect(page.notices).toEqual(['slow']);
  });

  it('wait no longer after an event, or without an address', async () => {
    const page = await showWorkspaces();
    expect(jest.getTimerCount()).toBe(1);

    await page.postMessage();
    expect(jest.getTimerCount()).toBe(0);

    await page.show(FOREIGN);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('give another frame a time of its own', async () => {
    const page = await showWorkspaces();
    await page.wait(SLOW_MS - 1);
    await page.permit('camera');
    await page.wait(SLOW_MS - 1);
    expect(page.notices).toEqual(['loading']);

    await page.wait(1);
    expect(page.notices).toEqual(['slow']);
  });

  it('do not count the time for which the element is out of the document', async () => {
    const page = await showWorkspaces();
    await page.load();
    const workspace = page.element.querySelector('rox-chat-workspace');
    workspace?.remove();
    dispatchMessage({}); // The library notices that the frame has left the document.
    await page.check();
    await page.wait();
    page.element.append(...(workspace ? [workspace] : []));
    dispatchMessage({});
    await page.check();
    expect(page.notices).toEqual(['loading']);

    await page.wait();
    expect(page.notices).toEqual(['slow']);
  });

  it('ignore that the policy blocks a frame of another origin', async () => {
    const page = await showWorkspaces();
    await page.block('https://elsewhere.example');
    expect(page.notices).toEqual(['loading']);

    await page.block();
    expect(page.notices).toEqual(['blocked']);
  });

  it('forget that the frame was blocked when an event comes', async () => {
    const page = await showWorkspaces();
    await page.block();
    await page.load();
    await page.postMessage();
    await page.load();

    expect(page.notices).toEqual([null]);
  });

  it('go with a status that is emitted only if it has changed', async () => {
    const page = await showWorkspaces();
    await page.load();
    await page.load();

    expect(page.statuses).toEqual([
      { bound: true, loaded: false, heard: false },
      { bound: true, loaded: true, heard: false },
    ]);
  });
});
