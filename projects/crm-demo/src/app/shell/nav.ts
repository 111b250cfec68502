import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import {
  mdiAccountGroupOutline,
  mdiClipboardTextClockOutline,
  mdiCogOutline,
  mdiForumOutline,
} from '@mdi/js';
import { Store } from '@ngrx/store';
import { roxChatFeature } from 'ngx-roxchat';
import { CrmTexts } from '../language/crm-texts';
import { Icon } from '../ui/icon';
import { RovingItem, RovingList } from '../ui/roving-list';
import { Layout } from './layout';

const pages = [
  { path: '/customers', text: 'nav.customers', icon: mdiAccountGroupOutline },
  { path: '/activities', text: 'nav.activities', icon: mdiClipboardTextClockOutline },
  { path: '/workspace', text: 'nav.workspace', icon: mdiForumOutline },
  { path: '/settings', text: 'nav.settings', icon: mdiCogOutline },
] as const;

/**
 * The links to the pages, which are one tab stop. The workspace is a page of its own on a compact
 * screen alone.
 */
@Component({
  selector: 'crm-nav',
  imports: [Icon, RouterLink, RouterLinkActive, RovingItem, RovingList],
  template: `
    <nav crmRovingList [attr.aria-label]="texts.get('nav.label')">
      @for (page of pages(); track page.path) {
        <a
          crmRovingItem
          [routerLink]="page.path"
          routerLinkActive="active"
          ariaCurrentWhenActive="page"
        >
          <span class="mark">
            <crm-icon [path]="page.icon" />
            @if (page.path === '/workspace' && unread() > 0) {
              <b aria-hidden="true">{{ unread() }}</b>
              <span class="cdk-visually-hidden">{{
                texts.get('chats.unread', { count: unread() })
              }}</span>
            }
          </span>
          {{ texts.get(page.text) }}
        </a>
      }
    </nav>
  `,
  styleUrl: './nav.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Nav {
  protected readonly texts = inject(CrmTexts);
  protected readonly unread = inject(Store).selectSignal(roxChatFeature.selectUnreadCount);
  readonly #layout = inject(Layout);

  protected readonly pages = computed(() =>
    pages.filter(({ path }) => path !== '/workspace' || this.#layout.isCompact()),
  );
}
