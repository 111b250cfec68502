import { ChangeDetectionStrategy, Component, ErrorHandler, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ORIGIN } from '../../testing/messages';
import { provideRoxChatCore } from '../provide-rox-chat-core';
import { RoxChatLoadingTemplate, RoxChatProblemTemplate } from './notice-templates';
import { RoxChatWorkspace } from './rox-chat-workspace';

@Component({
  changeDetection: ChangeDetectionStrategy.OnPush,
  selector: 'rox-chat-test-templates',
  imports: [RoxChatLoadingTemplate, RoxChatProblemTemplate, RoxChatWorkspace],
  template: `<rox-chat-workspace [src]="src()">
    <ng-template roxChatLoading let-text="text">
      <i class="skeleton">{{ text.toUpperCase() }}</i>
    </ng-template>
    <ng-template
      roxChatProblem
      let-problem
      let-text="text"
      let-reload="reload"
      let-dismiss="dismiss"
    >
      <b>{{ problem === 'slow' ? 'patience' : problem }}: {{ text }}</b>
      <button class="again" (click)="reload()">Again</button>
      <button class="away" (click)="dismiss()">Away</button>
    </ng-template>
  </rox-chat-workspace>`,
})
class Host {
  readonly src = signal(`${ORIGIN}/agent`);
}

describe('the templates of RoxChatWorkspace', () => {
  async function render() {
    jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'requestAnimationFrame', 'setImmediate'] });
    TestBed.configureTestingModule({
      providers: [
        provideRoxChatCore(ORIGIN),
        { provide: ErrorHandler, useValue: { handleError: jest.fn() } },
      ],
    });
    const fixture = TestBed.createComponent(Host);
    const element = fixture.nativeElement as HTMLElement;
    document.body.append(element);
    await fixture.whenStable();
    return {
      fixture,
      find: (selector: string) => element.querySelector<HTMLElement>(selector),
      wait: async () => {
        jest.advanceTimersByTime(10_000);
        await fixture.whenStable();
      },
    };
  }

  afterEach(() => {
    jest.useRealTimers();
  });

  it('replace the loading view, whose text is still announced', async () => {
    const { find } = await render();

    expect(find('.skeleton')?.textContent).toBe('LOADING THE AGENT WORKSPACE…');
    expect(find('[role=status]')?.textContent).toBe('Loading the Agent Workspace…');
    expect(find('[role=status]')?.className).toBe('unseen');
  });

  it('replace the view of a problem, and reload', async () => {
    const { fixture, find, wait } = await render();
    await wait();

    expect(find('b')?.textContent).toBe('patience: The Agent Workspace has not loaded yet.');
    expect(find('.skeleton, svg, details, .reload')).toBeNull();

    const iframe = find('iframe');
    find('.again')?.click();
    await fixture.whenStable();

    expect(find('iframe')).not.toBe(iframe);
    expect(find('.skeleton')).not.toBeNull();
  });

  it('replace the view of a refused address, and dismiss', async () => {
    const { fixture, find } = await render();
    fixture.componentInstance.src.set('https://evil.example/');
    await fixture.whenStable();

    expect(find('b')?.textContent).toContain('refused: ');

    find('.away')?.click();
    await fixture.whenStable();

    expect(find('b')).toBeNull();
    expect(find('[role=status]')?.textContent).toBe('');
  });
});
