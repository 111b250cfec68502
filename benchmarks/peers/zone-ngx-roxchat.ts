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
  // It is checked whenever change detection runs, and so counts how often that is.
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

/** An application with zone.js that subscribes to the library, as components do: in the zone. */
export const connect: Connect = async (desk) => {
  desk.container.append(document.createElement('benchmark-crm'));
  const app = await bootstrapApplication(Crm, {
    providers: [provideZoneChangeDetection(), provideRoxChatCore(desk.origin)],
  });
  (app.components[0]?.instance as Crm).service.events$.subscribe(desk.tell);
  await showWorkspace(desk);
  return { changeDetections: () => checks };
};
