import { Directive, inject, TemplateRef } from '@angular/core';
import type { RoxChatWorkspaceNotice } from './notice-kind';

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
  /** The template. */
  readonly template = inject<TemplateRef<RoxChatLoadingContext>>(TemplateRef);

  /** Gives the template's variables their types. */
  declare static readonly ngTemplateContextGuard: (
    directive: RoxChatLoadingTemplate,
    context: unknown,
  ) => context is RoxChatLoadingContext;
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
  /** The template. */
  readonly template = inject<TemplateRef<RoxChatProblemContext>>(TemplateRef);

  /** Gives the template's variables their types. */
  declare static readonly ngTemplateContextGuard: (
    directive: RoxChatProblemTemplate,
    context: unknown,
  ) => context is RoxChatProblemContext;
}
