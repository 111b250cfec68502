import '@angular/compiler';
import {
  ChangeDetectionStrategy,
  Component,
  type DoCheck,
  inject,
  provideZoneChangeDetection,
} from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { provideRoxChatCore, RoxChatService } from 'ngx-roxchat/core';
import { type Connect, showWorkspace } from './peer';

let checks = 0;

@Component({
  selector: 'benchmark-crm',
  // It is checked whenever change detection runs, so it counts the runs.
  // eslint-disable-next-line @angular-eslint/prefer-on-push-component-change-detection
  changeDetection: ChangeDetectionStrategy.Eager,
  template: '',
})
class Crm implements DoCheck {
  readonly service = inject(RoxChatService);

  ngDoCheck(): void {
    checks++;
  }
}

/** An application with zone.js that subscribes to the library in the zone, as components do. */
export const connect: Connect = async (desk) => {
  desk.container.append(document.createElement('benchmark-crm'));
  const app = await bootstrapApplication(Crm, {
    providers: [provideZoneChangeDetection(), provideRoxChatCore(desk.origin)],
  });
  (app.components[0]?.instance as Crm).service.events$.subscribe(desk.emit);
  await showWorkspace(desk);
  return { changeDetections: () => checks };
};
