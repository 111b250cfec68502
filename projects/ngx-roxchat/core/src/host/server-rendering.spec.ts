import { ChangeDetectionStrategy, Component, PLATFORM_ID } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ORIGIN } from '../../testing/messages';
import { provideRoxChatCore } from '../provide-rox-chat-core';
import { RoxChatWorkspaceHost } from './rox-chat-workspace-host';
import { RoxChatWorkspaceOutlet } from './rox-chat-workspace-outlet';

@Component({
  selector: 'rox-chat-test-server-shell',
  imports: [RoxChatWorkspaceHost, RoxChatWorkspaceOutlet],
  template: `<rox-chat-workspace-outlet /><rox-chat-workspace-host confirmUnload />`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
class Shell {}

describe('RoxChatWorkspaceHost on a server', () => {
  const serverFlags = globalThis as { ngServerMode?: boolean };

  afterEach(() => {
    delete serverFlags.ngServerMode;
    jest.restoreAllMocks();
  });

  it('renders the outlet and an inert box, and adds neither iframe nor listener', async () => {
    serverFlags.ngServerMode = true;
    const listen = jest.spyOn(window, 'addEventListener');
    TestBed.configureTestingModule({
      providers: [provideRoxChatCore(ORIGIN), { provide: PLATFORM_ID, useValue: 'server' }],
    });
    const fixture = TestBed.createComponent(Shell);
    await fixture.whenStable();

    const element = fixture.nativeElement as HTMLElement;
    expect(element.querySelector('rox-chat-workspace-outlet')?.children).toHaveLength(1);
    expect(element.querySelectorAll('rox-chat-workspace-host > *')).toHaveLength(1);
    expect(element.querySelector('#rox-chat-workspace-box')?.hasAttribute('inert')).toBe(true);
    expect(element.querySelector('iframe')).toBeNull();
    expect(listen).not.toHaveBeenCalled();
    fixture.destroy();
  });
});
