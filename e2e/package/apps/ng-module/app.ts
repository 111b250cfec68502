import { Component } from '@angular/core';
import { Page } from '../shared/page';
import { StateView } from '../state/state-view';

@Component({ selector: 'app-root', standalone: false, templateUrl: '../shared/page.html' })
export class App extends Page {
  protected override readonly stateView = StateView;
}
