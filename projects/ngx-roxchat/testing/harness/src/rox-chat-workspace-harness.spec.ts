import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import {
  ChangeDetectionStrategy,
  Component,
  ErrorHandler,
  inputBinding,
  signal,
} from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { RoxChatWorkspace } from 'ngx-roxchat';
import { provideRoxChatTesting, RoxChatTestingController } from 'ngx-roxchat/testing';
import { RoxChatWorkspaceHarness } from 'ngx-roxchat/testing/harness';

@Component({
  imports: [RoxChatWorkspace],
  template: '<main><rox-chat-workspace class="desk" src="https://testing.rox.chat/desk" /></main>',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
class Crm {}

describe('RoxChatWorkspaceHarness', () => {
  async function open(address = 'https://testing.rox.chat/desk') {
    TestBed.configureTestingModule({
      providers: [
        provideRoxChatTesting(),
        { provide: ErrorHandler, useValue: { handleError: jest.fn() } },
      ],
    });
    const fixture = TestBed.createComponent(RoxChatWorkspace, {
      bindings: [inputBinding('src', signal(address))],
    });
    document.body.append(fixture.nativeElement as HTMLElement);
    return TestbedHarnessEnvironment.harnessForFixture(fixture, RoxChatWorkspaceHarness);
  }

  afterEach(() => {
    jest.useRealTimers();
  });

  it('reads the iframe of a workspace that is loading', async () => {
    const workspace = await open();

    expect(await workspace.getSrc()).toBe('https://testing.rox.chat/desk');
    expect(await workspace.getFrameTitle()).toBe('Rox.Chat Agent Workspace');
    expect(await workspace.getNotice()).toBe('Loading the Agent Workspace…');
    expect(await workspace.getNoticeKind()).toBe('loading');
    expect(await workspace.getRefusal()).toBeNull();
    await expect(workspace.reload()).rejects.toThrow('does not offer to reload now');
  });

  it('reads the reason for a refused address', async () => {
    const workspace = await open('https://evil.example/');

    expect(await workspace.getRefusal()).toContain('https://evil.example');
    expect(await workspace.getSrc()).toBeNull();
    expect(await workspace.getFrameTitle()).toBeNull();
    expect(await workspace.getNotice()).toMatch(/^The Agent Workspace is not set up correctly/);
    expect(await workspace.getNoticeKind()).toBe('refused');
    await expect(workspace.load()).rejects.toThrow(
      'There is no iframe: its address is refused or not known yet.',
    );
  });

  it.each([
    [undefined, 1],
    [{ selector: '.desk' }, 1],
    [{ selector: '.other' }, 0],
    [{ ancestor: 'main' }, 1],
    [{ ancestor: 'aside' }, 0],
  ])('is found with the filters %j', async (filters, count) => {
    TestBed.configureTestingModule({ providers: [provideRoxChatTesting()] });
    const loader = TestbedHarnessEnvironment.loader(TestBed.createComponent(Crm));

    expect(await loader.getAllHarnesses(RoxChatWorkspaceHarness.with(filters))).toHaveLength(count);
  });

  it('shows no notice after load and after an event', async () => {
    const workspace = await open();

    await workspace.load();
    expect(await workspace.getNotice()).toBeNull();
    expect(await workspace.getNoticeKind()).toBeNull();

    TestBed.inject(RoxChatTestingController).emit('visitorSelected', { roxchatVisitorId: 'v' });
    expect(await workspace.getNotice()).toBeNull();
  });

  it('reloads a silent workspace, and dismisses its notice', async () => {
    jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'nextTick'] });
    const workspace = await open();
    await workspace.load();
    jest.advanceTimersByTime(10_000);
    expect(await workspace.getNotice()).toMatch(/^The Agent Workspace has sent no events yet/);

    await workspace.reload();
    expect(await workspace.getNotice()).toBe('Loading the Agent Workspace…');

    jest.advanceTimersByTime(10_000);
    expect(await workspace.getNoticeKind()).toBe('slow');

    await workspace.dismiss();
    expect(await workspace.getNotice()).toBeNull();
  });

  it('shows the status that the controller sets', async () => {
    jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'nextTick'] });
    const workspace = await open();
    const controller = TestBed.inject(RoxChatTestingController);
    controller.setWorkspaceStatus({ loaded: true });
    expect(await workspace.getNoticeKind()).toBeNull();

    jest.advanceTimersByTime(10_000);
    expect(await workspace.getNoticeKind()).toBe('silent');

    controller.setWorkspaceStatus({ heard: true });
    expect(await workspace.getNoticeKind()).toBeNull();

    controller.setWorkspaceStatus({ loaded: false, heard: false });
    expect(await workspace.getNoticeKind()).toBe('loading');
  });
});
