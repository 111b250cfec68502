// #region templates
import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RoxChatLoadingTemplate, RoxChatProblemTemplate, RoxChatWorkspace } from 'ngx-roxchat';

@Component({
  selector: 'crm-desk',
  imports: [RoxChatLoadingTemplate, RoxChatProblemTemplate, RoxChatWorkspace],
  template: `
    <rox-chat-workspace [permissions]="['microphone']">
      <ng-template roxChatLoading>
        <div class="skeleton"></div>
      </ng-template>
      <ng-template
        roxChatProblem
        let-problem
        let-text="text"
        let-reload="reload"
        let-dismiss="dismiss"
      >
        <p [class]="problem">{{ text }}</p>
        <button type="button" (click)="reload()">Try again</button>
        <button type="button" (click)="dismiss()">Close</button>
      </ng-template>
    </rox-chat-workspace>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Desk {}
// #endregion
import { TestBed } from '@angular/core/testing';
import { provideRoxChatTesting, RoxChatTestingController } from 'ngx-roxchat/testing';

it('shows views of its own', async () => {
  jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'requestAnimationFrame', 'setImmediate'] });
  TestBed.configureTestingModule({ providers: [provideRoxChatTesting()] });
  const fixture = TestBed.createComponent(Desk);
  fixture.autoDetectChanges();
  const element = fixture.nativeElement as HTMLElement;
  await fixture.whenStable();

  expect(element.querySelector('.skeleton')).not.toBeNull();
  expect(element.querySelector('iframe')?.allow).toContain('; microphone');

  jest.advanceTimersByTime(10_000);
  await fixture.whenStable();

  expect(element.querySelector('.slow')?.textContent).toBe(
    'The Agent Workspace has not loaded yet.',
  );

  TestBed.inject(RoxChatTestingController).setWorkspaceStatus({ bound: true, loaded: true });
  await fixture.whenStable();

  expect(element.querySelector('.slow, .skeleton')).toBeNull();
  jest.useRealTimers();
});
