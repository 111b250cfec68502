import {
  computed,
  Directive,
  effect,
  inject,
  TemplateRef,
  untracked,
  ViewContainerRef,
} from '@angular/core';
import type { RoxChatWorkspaceNotice } from './notice-kind';
import { RoxChatWorkspace } from './rox-chat-workspace';

/** What a template for the loading workspace gets. */
export interface RoxChatLoadingContext {
  /** The text that the component would show. */
  readonly text: string;
}

/** What a template for a problem gets. */
export interface RoxChatProblemContext extends RoxChatLoadingContext {
  /** Which problem it is; `silent` only with `notices="all"`. */
  readonly $implicit: Exclude<RoxChatWorkspaceNotice, 'loading'>;
  /** Loads the workspace again in a new iframe. */
  readonly reload: () => void;
  /** Hides this problem until it has ended, or the application's page is loaded again. */
  readonly dismiss: () => void;
}

/**
 * The application's own view while the workspace is loading. It covers the frame. Screen readers
 * announce the component's text.
 *
 * ```html
 * <rox-chat-workspace><ng-template roxChatLoading>…</ng-template></rox-chat-workspace>
 * ```
 */
@Directive({ selector: 'ng-template[roxChatLoading]' })
export class RoxChatLoadingTemplate {
  /** Gives the template's variables their types. */
  declare static readonly ngTemplateContextGuard: (
    directive: RoxChatLoadingTemplate,
    context: unknown,
  ) => context is RoxChatLoadingContext;

  constructor() {
    showTemplateFor((kind) => kind === 'loading');
  }
}

/**
 * The application's own view of a problem, above the frame. Screen readers announce the component's
 * text.
 *
 * ```html
 * <rox-chat-workspace>
 *   <ng-template roxChatProblem let-problem let-text="text" let-reload="reload">…</ng-template>
 * </rox-chat-workspace>
 * ```
 */
@Directive({ selector: 'ng-template[roxChatProblem]' })
export class RoxChatProblemTemplate {
  /** Gives the template's variables their types. */
  declare static readonly ngTemplateContextGuard: (
    directive: RoxChatProblemTemplate,
    context: unknown,
  ) => context is RoxChatProblemContext;

  constructor() {
    showTemplateFor((kind) => kind !== 'loading');
  }
}

/** Shows the directive's template, in place of the component's view, for some notices. */
function showTemplateFor(isMeant: (kind: RoxChatWorkspaceNotice) => boolean): void {
  const workspace = inject(RoxChatWorkspace);
  const template = inject<TemplateRef<unknown>>(TemplateRef);
  const container = inject(ViewContainerRef);
  const isShown = computed(() => {
    const notice = workspace.ɵnotice();
    return notice !== null && isMeant(notice.kind);
  });
  const context = {
    get $implicit() {
      return workspace.ɵnotice()?.kind;
    },
    get text() {
      return workspace.ɵnotice()?.text;
    },
    reload: () => {
      workspace.reload();
    },
    dismiss: workspace.ɵdismiss,
  };
  effect((onCleanup) => {
    if (isShown()) {
      const view = untracked(() => container.createEmbeddedView(template, context));
      workspace.ɵtemplateCount.update((count) => count + 1);
      onCleanup(() => {
        view.destroy();
        workspace.ɵtemplateCount.update((count) => count - 1);
      });
    }
  });
}
