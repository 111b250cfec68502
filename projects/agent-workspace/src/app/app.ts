import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  inject,
  Injector,
  signal,
  viewChild,
} from '@angular/core';
import { mdiForumOutline } from '@mdi/js';
import { Desk } from './agent-desk/desk';
import { CommandHandler } from './commands/command-handler';
import { Conversation } from './page/conversation';
import { Icon } from './page/icon';
import { LinkBanner } from './page/link-banner';
import { Notifications } from './page/notifications';
import { SimulationBar } from './page/simulation-bar';
import { TopBar } from './page/top-bar';
import { VisitorCard } from './page/visitor-card';
import { VisitorList } from './page/visitor-list';
import { ScenarioPlayer } from './scenario/scenario-player';
import { GreetingPlayer } from './shift/greeting-player';

/** The agent's desktop: the visitors, the conversation, the details. */
@Component({
  selector: 'aw-root',
  imports: [
    Conversation,
    Icon,
    LinkBanner,
    Notifications,
    SimulationBar,
    TopBar,
    VisitorCard,
    VisitorList,
  ],
  templateUrl: './app.html',
  styleUrl: './app.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class App {
  readonly #injector = inject(Injector);
  protected readonly bar = viewChild.required(TopBar);
  protected readonly list = viewChild.required(VisitorList);
  protected readonly conversation = viewChild(Conversation);
  protected readonly notifications = viewChild.required(Notifications);

  protected readonly desk = inject(Desk);
  protected readonly icon = mdiForumOutline;
  /** Whether the side panel is open; a wide window always shows it. */
  protected readonly panelOpen = signal(false);

  constructor() {
    const repliesKnown = inject(ScenarioPlayer).play();
    inject(CommandHandler).listen(repliesKnown);
    inject(GreetingPlayer).play();
  }

  protected open(key: number): void {
    this.desk.select(key);
    this.#afterRender(() => {
      // A narrow window hides the list, including the button that had the focus.
      if (this.list().isHidden()) {
        this.conversation()?.focus();
      }
    });
  }

  protected backToList(key: number): void {
    this.desk.deselect();
    this.#afterRender(() => {
      this.list().focus(key);
    });
  }

  protected togglePanel(): void {
    this.panelOpen.update((open) => !open);
    this.#afterRender(() => {
      if (this.panelOpen()) {
        this.notifications().focus();
      } else {
        this.bar().focusBell();
      }
    });
  }

  protected closePanel(): void {
    if (this.panelOpen()) {
      this.togglePanel();
    }
  }

  #afterRender(act: () => void): void {
    afterNextRender(act, { injector: this.#injector });
  }
}
