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

  const kind = computed(() => {
    const current = found();
    const isWanted = notices() === 'all' || (notices() === 'problems' && current !== 'silent');
    return current && isWanted && !dismissed.has(current, mount().url) ? current : null;
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
      const { loaded, heard } = status();
      isOverdue.set(false);
      if (heard) {
        isBlocked.set(false);
      }
      forgetEnded(loaded, heard);
      if (frameKey() === null || heard) {
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

  /** Forgets that notices were dismissed whose problem has ended. */
  function forgetEnded(loaded: boolean, heard: boolean): void {
    const { url } = mount();
    dismissed.forget(url === undefined ? [] : ['refused'], undefined);
    dismissed.forget(loaded ? ['slow'] : [], url);
    dismissed.forget(heard ? ['blocked', 'other-address'] : [], url);
  }

  return {
    kind,
    dismiss: () => {
      const current = untracked(kind);
      if (current) {
        dismissed.add(current, untracked(mount).url);
      }
    },
  };
}
