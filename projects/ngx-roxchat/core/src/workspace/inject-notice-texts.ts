import { computed, ElementRef, inject, type Signal } from '@angular/core';
import { Diagnostics } from '../bridge/diagnostics';
import { ROX_CHAT_WINDOW } from '../bridge/window';
import { Configuration } from '../config/configuration';
import type { RoxChatTextKey } from '../config/text-source';
import { Texts } from '../messages/texts';
import type { RoxChatWorkspaceNotice } from './notice-kind';
import type { WorkspaceMount } from './workspace-mount';

/** A notice in the agent's language. */
export interface NoticeTexts {
  /** Which notice it is. */
  readonly kind: RoxChatWorkspaceNotice;
  /** What it says. */
  readonly text: string;
  /** What helps those who support the agents to find the cause; may be empty. */
  readonly causes: readonly string[];
}

const CAUSES: Readonly<Record<RoxChatWorkspaceNotice, readonly RoxChatTextKey[]>> = {
  refused: [],
  blocked: [],
  'other-address': ['notice.counts'],
  slow: [],
  loading: [],
  silent: ['notice.cause.parent-origin', 'notice.cause.cookies'],
};

/** Returns the texts of a notice; null for no notice, and while the texts are not there yet. */
export function injectNoticeTexts(
  kind: Signal<RoxChatWorkspaceNotice | null>,
  mount: Signal<WorkspaceMount>,
): Signal<NoticeTexts | null> {
  const config = inject(Configuration);
  const diagnostics = inject(Diagnostics);
  const texts = inject(Texts);
  const page = inject(ROX_CHAT_WINDOW)?.origin ?? '';
  // Until the language is there, the text of the server's page stays.
  const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  const renderedKind = host.querySelector('[data-notice]')?.getAttribute('data-notice');
  const renderedText = host.querySelector('[role=status]')?.textContent;
  return computed(() => {
    const current = kind();
    const text =
      current &&
      (texts.getText(`notice.${current}`) ?? (current === renderedKind ? renderedText : null));
    if (!current || !text) {
      return null;
    }
    const values = {
      origin: config.value.allowedOrigin,
      page,
      counts: formatCounts(diagnostics.counts()),
    };
    const fill = (template: string) =>
      template.replace(/\{(origin|page|counts)\}/g, (_, name: keyof typeof values) => values[name]);
    const causes = CAUSES[current].map((key) => texts.getText(key) ?? '');
    return {
      kind: current,
      text: fill(text),
      causes: [...causes.map(fill), mount().refusal?.message ?? ''].filter(Boolean),
    };
  });
}

/** Returns the counts that are not 0, such as `3 × wrong-origin`. */
function formatCounts(counts: object): string {
  return Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([reason, count]) => `${count} × ${reason}`)
    .join(', ');
}
