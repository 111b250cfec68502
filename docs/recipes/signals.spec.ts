// #region component
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { RoxChatService } from 'ngx-roxchat';
import { scan } from 'rxjs';
// #endregion
import { TestBed } from '@angular/core/testing';
import { provideRoxChatTesting, RoxChatTestingController } from 'ngx-roxchat/testing';

// #region component
@Component({
  selector: 'crm-header',
  template: `
    <h2>Customer {{ visitor()?.providedVisitorId ?? 'unknown' }}</h2>
    <p>{{ messages() }} messages, {{ connected() ? 'connected' : 'waiting for the workspace' }}</p>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Header {
  readonly #roxChat = inject(RoxChatService);

  // Events do not replay. Before the first one, the signal has its initial value.
  protected readonly visitor = toSignal(this.#roxChat.visitorSelected$, { initialValue: null });
  protected readonly messages = toSignal(
    this.#roxChat.newMessageAdded$.pipe(scan((count) => count + 1, 0)),
    { initialValue: 0 },
  );
  protected readonly connected = computed(() => this.#roxChat.workspaceStatus().heard);
}
// #endregion

it('a component reads the events as signals', async () => {
  TestBed.configureTestingModule({ providers: [provideRoxChatTesting()] });
  const fixture = TestBed.createComponent(Header);
  fixture.autoDetectChanges();
  const workspace = TestBed.inject(RoxChatTestingController);
  const getShown = async () => {
    await fixture.whenStable();
    return Array.from(
      (fixture.nativeElement as HTMLElement).children,
      (child) => child.textContent,
    );
  };
  expect(await getShown()).toEqual(['Customer unknown', '0 messages, waiting for the workspace']);

  workspace.emit('visitorSelected', { roxchatVisitorId: 'v', providedVisitorId: '12345' });
  workspace.emit('newMessageAdded', { roxchatVisitorId: 'v' });
  workspace.emit('newMessageAdded', { roxchatVisitorId: 'v' });

  expect(await getShown()).toEqual(['Customer 12345', '2 messages, connected']);
});
