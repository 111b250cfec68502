import { ChangeDetectionStrategy, Component, ErrorHandler, signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { dispatchMessage, loadPage, ORIGIN } from '../../testing/messages';
import type { RoxChatWorkspaceStatus } from '../bridge/bound-frame';
import { provideRoxChatCore } from '../provide-rox-chat-core';
import { RoxChatWorkspace } from './rox-chat-workspace';

/** How long the workspace may take to load. */
const SLOW_MS = 10_000;

const ADDRESS = `${ORIGIN}/agent`;
const FOREIGN = 'https://evil.example/';

@Component({
  changeDetection: ChangeDetectionStrategy.OnPush,
  selector: 'rox-chat-test-notices',
  imports: [RoxChatWorkspace],
  template: `
    @for (src of addresses(); track $index) {
      <rox-chat-workspace
        notices="problems"
        [src]="src"
        [permissions]="getPermissions()"
        (statusChange)="statuses.push($event)"
      />
    }
  `,
})
class Host {
  readonly addresses = signal([ADDRESS]);
  readonly permission = signal('microphone');
  readonly statuses: RoxChatWorkspaceStatus[] = [];

  /** Returns another array each time. */
  getPermissions(): string[] {
    return [this.permission()];
  }
}

describe('the notices of RoxChatWorkspace', () => {
  let fixture: ComponentFixture<Host>;
  let handleError: jest.Mock;

  const element = () => fixture.nativeElement as HTMLElement;
  const getKinds = () =>
    [...element().querySelectorAll('rox-chat-workspace > div')].map((notice) =>
      notice.getAttribute('data-notice'),
    );
  const getIframe = () => {
    const iframe = element().querySelector('iframe');
    if (!iframe) {
      throw new Error('There is no iframe.');
    }
    return iframe;
  };
  const wait = async (ms = SLOW_MS) => {
    jest.advanceTimersByTime(ms);
    await fixture.whenStable();
  };
  const load = async () => {
    loadPage(getIframe());
    await fixture.whenStable();
  };
  const show = async (...addresses: string[]) => {
    fixture.componentInstance.addresses.set(addresses);
    await fixture.whenStable();
  };
  const dismiss = async () => {
    for (const button of element().querySelectorAll<HTMLElement>('.dismiss')) {
      button.click();
    }
    await fixture.whenStable();
  };
  const check = async () => {
    fixture.changeDetectorRef.markForCheck();
    await fixture.whenStable();
  };

  beforeEach(async () => {
    jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'requestAnimationFrame', 'setImmediate'] });
    handleError = jest.fn();
    TestBed.configureTestingModule({
      providers: [provideRoxChatCore(ORIGIN), { provide: ErrorHandler, useValue: { handleError } }],
    });
    fixture = TestBed.createComponent(Host);
    document.body.append(element());
    await fixture.whenStable();
  });

  afterEach(() => {
    jest.useRealTimers();
    document.body.replaceChildren();
  });

  it('report a mistake once, whatever the ErrorHandler reads and writes', async () => {
    const errors = signal<readonly unknown[]>([]);
    handleError.mockImplementation((error) => {
      errors.set([...errors(), error]);
    });
    await show(FOREIGN);
    await check();

    expect(getKinds()).toEqual(['refused']);
    expect(errors()).toHaveLength(1);
  });

  it('stay when the same inputs come again', async () => {
    const iframe = getIframe();
    await wait(SLOW_MS / 2);
    await check();
    await wait(SLOW_MS / 2);
    await check();

    expect(getKinds()).toEqual(['slow']);
    expect(getIframe()).toBe(iframe);

    fixture.componentInstance.permission.set('Bad One');
    await check();
    await check();

    expect(getKinds()).toEqual(['refused']);
    expect(handleError).toHaveBeenCalledTimes(1);
  });

  it('stay when only the hash of the address changes, dismissed or not', async () => {
    await wait();
    await show(`${ADDRESS}#/visitor/1`);
    expect(getKinds()).toEqual(['slow']);

    await dismiss();
    await show(`${ADDRESS}#/visitor/2`);
    await wait();
    expect(getKinds()).toEqual([null]);
  });

  it('stay dismissed when another workspace is fine', async () => {
    await show(FOREIGN);
    await dismiss();
    await show(FOREIGN, ADDRESS);
    await load();
    expect(getKinds()).toEqual([null, null]);

    await show();
    await show(ADDRESS);
    await load();
    await show();
    await show(FOREIGN);
    expect(getKinds()).toEqual([null]);
  });

  it('stay dismissed when another workspace with the address has loaded', async () => {
    await show(ADDRESS, ADDRESS);
    await wait();
    expect(getKinds()).toEqual(['slow', 'slow']);

    await dismiss();
    await load();
    await wait();
    expect(getKinds()).toEqual([null, null]);
  });

  it('are shown for another mistake after one was dismissed', async () => {
    await show(FOREIGN);
    await dismiss();
    fixture.componentInstance.permission.set('Bad One');
    await show(ADDRESS);

    expect(getKinds()).toEqual(['refused']);
  });

  it('are shown again when a dismissed problem comes back', async () => {
    const goElsewhere = async () => {
      await load();
      const { contentWindow } = getIframe();
      dispatchMessage({ source: contentWindow, origin: 'https://elsewhere.example' });
      await fixture.whenStable();
    };
    await goElsewhere();
    expect(getKinds()).toEqual(['other-address']);

    await dismiss();
    expect(getKinds()).toEqual([null]);

    await load();
    await goElsewhere();
    expect(getKinds()).toEqual(['other-address']);
  });

  it('do not count the time for which the element is out of the document', async () => {
    await load();
    const workspace = element().querySelector('rox-chat-workspace');
    workspace?.remove();
    dispatchMessage({}); // The library notices that the frame has left the document.
    await check();
    await wait();
    element().append(...(workspace ? [workspace] : []));
    dispatchMessage({});
    await check();
    expect(getKinds()).toEqual(['loading']);

    await wait();
    expect(getKinds()).toEqual(['slow']);
  });

  it('go with a status that is emitted only if it has changed', async () => {
    await load();
    await load();

    expect(fixture.componentInstance.statuses).toEqual([
      { bound: true, loaded: false, heard: false },
      { bound: true, loaded: true, heard: false },
    ]);
  });
});
