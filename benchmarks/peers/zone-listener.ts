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

const HEAR = new InjectionToken<(message: MessageEvent) => void>('HEAR');
let checks = 0;

@Component({
  selector: 'benchmark-crm',
  // It is checked whenever change detection runs, and so counts how often that is.
  // eslint-disable-next-line @angular-eslint/prefer-on-push-component-change-detection
  changeDetection: ChangeDetectionStrategy.Eager,
  template: '',
  host: { '(window:message)': 'hear($event)' },
})
class Crm implements DoCheck {
  protected readonly hear = inject(HEAR);

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
      { provide: HEAR, useValue: rawHandler(desk.origin, desk.tell) },
    ],
  });
  await showWorkspace(desk);
  return { changeDetections: () => checks };
};
