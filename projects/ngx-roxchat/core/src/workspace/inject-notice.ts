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
  /** What was dismissed here: `dismissed` notifies of no change. */
  const dismissedHere = signal('');

  const found = computed<RoxChatWorkspaceNotice | null>(() => {
    const { loaded, heard } = status();
    if (mount().refusal) {
      return 'refused';
    }
    if (frameKey() === null || heard) {
      return null;
    }
    if (isBlocked()) {
      return 'blocked';
    }
    if (frame()?.isElsewhere()) {
      return 'other-address';
    }
    if (!loaded) {
      return isOverdue() ? 'slow' : 'loading';
    }
    return isOverdue() && !frames.hasHeard() ? 'silent' : null;
  });

  /** A notice about another page, or about another mistake, is another one to dismiss. */
  const getKey = (kind: RoxChatWorkspaceNotice | null) =>
    `${String(kind)} ${String(mount().refusal?.message ?? mount().page)}`;
  const key = computed(() => getKey(found()));

  const kind = computed(() => {
    const current = found();
    const isWanted = notices() === 'all' || (notices() === 'problems' && current !== 'silent');
    const isDismissed = dismissedHere() === key() || dismissed.has(key());
    return isWanted && !isDismissed ? current : null;
  });

  // After rendering, which happens in browsers only and outside the zone: the timer does not keep
  // the application from becoming stable.
  afterRenderEffect({
    write: (onCleanup) => {
      frameKey(); // Another frame may not be blocked.
      isBlocked.set(false);
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
      frameKey(); // Another frame has a time of its own, even if the status stays the same.
      const { bound, heard } = status();
      isOverdue.set(false);
      if (!bound || heard) {
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

  // Forgets the notices whose problem has ended: they are shown again when it comes back.
  let last = '';
  afterRenderEffect({
    write: () => {
      const { loaded, heard } = status();
      // While it loads, the problem may come back in a moment.
      if (found() !== 'loading' && last !== key()) {
        dismissed.delete(last);
        dismissedHere.set('');
        last = key();
      }
      // Another component may have shown these.
      if (loaded) {
        dismissed.delete(getKey('slow'));
      }
      if (heard) {
        isBlocked.set(false);
        dismissed.delete(getKey('blocked'));
        dismissed.delete(getKey('other-address'));
      }
    },
  });

  return {
    kind,
    dismiss: () => {
      dismissedHere.set(untracked(key));
      dismissed.add(untracked(key));
    },
  };
}
