import '@angular/compiler';
import {
  ChangeDetectionStrategy,
  Component,
  type DoCheck,
  inject,
  InjectionToken,
  provideZoneChangeDetection,
} from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { type Connect, showWorkspace } from './peer';
import { rawHandler } from './raw-handler';

const HANDLER = new InjectionToken<(message: MessageEvent) => void>('HANDLER');
let checks = 0;

@Component({
  selector: 'benchmark-crm',
  // It is checked whenever change detection runs, so it counts the runs.
  // eslint-disable-next-line @angular-eslint/prefer-on-push-component-change-detection
  changeDetection: ChangeDetectionStrategy.Eager,
  template: '',
  host: { '(window:message)': 'handle($event)' },
})
class Crm implements DoCheck {
  protected readonly handle = inject(HANDLER);

  ngDoCheck(): void {
    checks++;
  }
}

/** An application with zone.js whose component listens to the window. */
export const connect: Connect = async (desk) => {
  desk.container.append(document.createElement('benchmark-crm'));
  await bootstrapApplication(Crm, {
    providers: [
      provideZoneChangeDetection(),
      { provide: HANDLER, useValue: rawHandler(desk.origin, desk.emit) },
    ],
  });
  await showWorkspace(desk);
  return { changeDetections: () => checks };
};
