import { Component } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { Panel } from './panel';

/** Shows its own workspace, and that of the remote application. */
@Component({
  selector: 'app-root',
  imports: [Panel, RouterOutlet],
  template: `
    <section aria-label="First"><app-panel /></section>
    <section aria-label="Second"><router-outlet /></section>
  `,
})
export class App {}
