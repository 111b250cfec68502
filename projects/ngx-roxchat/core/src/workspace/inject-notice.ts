import {
  afterRenderEffect,
  computed,
  DOCUMENT,
  inject,
  type Signal,
  signal,
  untracked,
} from '@angular/core';
import type { BoundFrame, RoxChatWorkspaceStatus } from '../bridge/bound-frame';
import { WorkspaceFrames } from '../bridge/workspace-frames';
import { Configuration } from '../config/configuration';
import { DismissedNotices } from './dismissed-notices';
import { isFrameBlocked } from './is-frame-blocked';
import type { RoxChatWorkspaceNotice, RoxChatWorkspaceNotices } from './notice-kind';
import type { WorkspaceMount } from './workspace-mount';

/** How long the workspace may take to load, and then to send an event, before a notice, in ms. */
const NOTICE_DELAY_MS = 10_000;

/** The component that a notice is for. */
interface NoticeOwner {
  /** Which notices are wanted. */
  readonly notices: Signal<RoxChatWorkspaceNotices>;
  /** The checked inputs. */
  readonly mount: Signal<WorkspaceMount>;
  /** Another key makes another iframe; null for none. */
  readonly frameKey: Signal<string | null>;
  /** The iframe; null for none. */
  readonly frame: Signal<BoundFrame | null>;
  /** The status of the iframe. */
  readonly status: Signal<RoxChatWorkspaceStatus>;
}

/** Which notice a component shows. */
interface Notice {
  /** The notice; null for none. */
  readonly kind: Signal<RoxChatWorkspaceNotice | null>;
  /** Hides it until its problem has ended, or the application's page is loaded again. */
  readonly dismiss: () => void;
}

/**
 * Finds out which notice a component shows. A browser does not tell a page of the workspace from its
 * own error page, or from a server's: it fires `load` for each, and hides all else.
 */
export function injectNotice({ notices, mount, frameKey, frame, status }: NoticeOwner): Notice {
  const config = inject(Configuration);
  const dismissed = inject(DismissedNotices);
  const frames = inject(WorkspaceFrames);
  const document = inject(DOCUMENT);
  const isOverdue = signal(false);
  const isBlocked = signal(false);
  const dismissals = signal(0);

  const isLoaded = computed(() => status().loaded);
  const isHeard = computed(() => status().heard);
  const isWaiting = computed(() => frameKey() !== null && status().bound && !isHeard());

  const found = computed<RoxChatWorkspaceNotice | null>(() => {
    if (mount().refusal) {
      return 'refused';
    }
    if (frameKey() === null || isHeard()) {
      return null;
    }
    if (isBlocked()) {
      return 'blocked';
    }
    if (frame()?.isElsewhere()) {
      return 'other-address';
    }
    if (!isLoaded()) {
      return isOverdue() ? 'slow' : 'loading';
    }
    return isOverdue() && !frames.hasHeard() ? 'silent' : null;
  });

  /** A notice about another page, or about another mistake, is another one to dismiss. */
  const cause = computed(() => mount().refusal?.message ?? mount().page);
  const key = computed(() => `${String(found())} ${String(cause())}`);

  const kind = computed(() => {
    const current = found();
    const isWanted = notices() === 'all' || (notices() === 'problems' && current !== 'silent');
    dismissals(); // Changes when this component has dismissed a notice.
    return isWanted && !dismissed.has(key()) ? current : null;
  });

  // After rendering, which happens in browsers only and outside the zone: the timer does not keep
  // the application from becoming stable.
  afterRenderEffect({
    write: (onCleanup) => {
      isBlocked.set(false);
      if (frameKey() === null) {
        return;
      }
      const handleViolation = (event: SecurityPolicyViolationEvent) => {
        if (isFrameBlocked(event, config.value.allowedOrigin)) {
          isBlocked.set(true);
        }
      };
      document.addEventListener('securitypolicyviolation', handleViolation);
      onCleanup(() => {
        document.removeEventListener('securitypolicyviolation', handleViolation);
      });
    },
  });
  afterRenderEffect({
    write: (onCleanup) => {
      frameKey();
      isLoaded();
      isOverdue.set(false);
      if (!isWaiting()) {
        return;
      }
      const timer = setTimeout(() => {
        isOverdue.set(true);
      }, NOTICE_DELAY_MS);
      onCleanup(() => {
        clearTimeout(timer);
      });
    },
  });

  let last: string | null = null;
  afterRenderEffect({
    write: () => {
      if (isHeard()) {
        isBlocked.set(false);
      }
      for (const ended of findEnded()) {
        dismissed.delete(ended);
      }
    },
  });

  /** Returns the notices whose problem has ended; they are shown again when it comes back. */
  function findEnded(): string[] {
    const current = key();
    if (found() === 'loading') {
      return []; // It may come back in a moment.
    }
    const ended = [
      ...(last === null || last === current ? [] : [last]),
      ...(isLoaded() ? [`slow ${String(cause())}`] : []),
      ...(isHeard() ? [`blocked ${String(cause())}`, `other-address ${String(cause())}`] : []),
    ];
    last = current;
    return ended;
  }

  return {
    kind,
    dismiss: () => {
      dismissed.add(untracked(key));
      dismissals.update((count) => count + 1);
    },
  };
}
