import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  DOCUMENT,
  effect,
  type ElementRef,
  inject,
  Injector,
  viewChild,
} from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router } from '@angular/router';
import { Store } from '@ngrx/store';
import { RoxChatDock, roxChatFeature } from 'ngx-roxchat';
import { filter } from 'rxjs';
import { EventLog } from './events/event-log';
import { CommandLog } from './inspector/command-log';
import { InspectorSwitch } from './inspector/inspector-switch';
import { CrmTexts } from './language/crm-texts';
import { NotificationToasts } from './notifications/notification-toasts';
import { DockWidth } from './shell/dock-width';
import { Layout } from './shell/layout';
import { PageTitle } from './shell/page-title';
import { workspaceAddress } from './workspace-address';

/** The CRM: the pages beside one workspace, and the inspector below them. */
@Component({
  selector: 'crm-root',
  // eslint-disable-next-line @angular-eslint/prefer-standalone -- the module bootstraps it
  standalone: false,
  templateUrl: './app.html',
  styleUrl: './app.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class App {
  protected readonly texts = inject(CrmTexts);
  protected readonly title = inject(PageTitle).text;
  protected readonly subject = inject(PageTitle).subject;
  protected readonly inspector = inject(InspectorSwitch);
  protected readonly dockWidth = inject(DockWidth).px;
  protected readonly unread = inject(Store).selectSignal(roxChatFeature.selectUnreadCount);
  protected readonly address = workspaceAddress(inject(DOCUMENT).location);

  readonly #dock = inject(RoxChatDock);
  readonly #layout = inject(Layout);
  readonly #router = inject(Router);
  protected readonly main = viewChild<ElementRef<HTMLElement>>('main');

  constructor() {
    const document = inject(DOCUMENT);
    const injector = inject(Injector);
    const { documentElement, location } = document;
    // `?dir=rtl` checks the layout: no language of the demo runs from right to left. Material reads
    // it as it is created for the toasts.
    documentElement.dir = new URLSearchParams(location.search).get('dir') ?? 'ltr';
    // They follow events from the beginning.
    [EventLog, CommandLog, NotificationToasts].forEach((service) => inject<object>(service));
    effect(() => {
      documentElement.lang = this.texts.language();
    });
    // Another page begins at its top.
    this.#router.events
      .pipe(
        filter((event) => event instanceof NavigationEnd),
        takeUntilDestroyed(),
      )
      .subscribe(({ id }) => {
        const main = this.main()?.nativeElement;
        if (main) {
          main.scrollTop = 0;
        }
        afterNextRender(
          () => {
            if (id > 1 && document.activeElement === document.body) {
              this.skipToPage();
            }
          },
          { injector },
        );
      });
  }

  protected skipToPage(): void {
    this.main()?.nativeElement.focus();
  }

  /** Moves the focus into the workspace. On a compact screen, its page is opened first. */
  protected skipToWorkspace(): void {
    if (!this.#layout.isCompact()) {
      this.#dock.focus();
      return;
    }
    void this.#router.navigate(['/workspace']).then(() => {
      this.#dock.focus();
    });
  }
}
