import '@angular/compiler';
import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RoxChatWorkspace } from 'ngx-roxchat/core';
import type { Connect } from './peer';
import { inLongPage, SELECTOR, startPage } from './scroll-page';

@Component({
  selector: SELECTOR,
  imports: [RoxChatWorkspace],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: inLongPage('<rox-chat-workspace />'),
})
class Crm {}

/** A workspace that scrolls with the page, as any iframe does. */
export const connect: Connect = (desk) => startPage(Crm, desk);
