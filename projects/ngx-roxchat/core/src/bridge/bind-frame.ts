import { DOCUMENT, inject, NgZone } from '@angular/core';
import { BoundFrame } from './bound-frame';
import { MessageBridge } from './message-bridge';
import { ROX_CHAT_WINDOW } from './window';
import { WorkspaceFrames } from './workspace-frames';

const CHANGES: MutationObserverInit = { childList: true, subtree: true };

/** An iframe that is bound until `release`. */
export interface FrameBinding {
  readonly frame: BoundFrame;
  readonly release: () => void;
}

/**
 * Returns a function that binds an iframe: its window is trusted while the iframe is in the
 * document, and the message listener is there. On a server, nothing is bound.
 */
export function injectBindFrame(): (element: HTMLIFrameElement) => FrameBinding {
  const frames = inject(WorkspaceFrames);
  const bridge = inject(MessageBridge);
  const window = inject(ROX_CHAT_WINDOW);
  const document = inject(DOCUMENT);
  const zone = inject(NgZone);
  return (element) => {
    const frame = new BoundFrame(element);
    if (window === null) {
      return { frame, release: () => undefined };
    }
    frames.add(frame);
    // So that `heard` is right without other subscribers.
    const listening = bridge.listening$.subscribe();
    const observer = zone.runOutsideAngular(() => observe(frame, frames, document));
    const release = () => {
      observer.disconnect();
      listening.unsubscribe();
      frames.remove(frame);
      frame.handleRelease();
    };
    return { frame, release };
  };
}

/**
 * Observes an iframe. A kept route or a cached view takes it out of the document, and no Angular
 * hook runs.
 */
function observe(frame: BoundFrame, frames: WorkspaceFrames, document: Document): MutationObserver {
  const { element } = frame;
  const checkDocument = () => {
    frames.checkDocument();
    // An observer of the document does not see changes within a shadow root.
    let root = element.getRootNode();
    while ('host' in root) {
      observer.observe(root, CHANGES);
      root = (root as ShadowRoot).host.getRootNode();
    }
  };
  const observer = new MutationObserver(checkDocument);
  observer.observe(document, CHANGES);
  element.addEventListener('load', () => {
    checkDocument(); // It may have entered a shadow root after it was bound.
    frame.handleLoad();
    frames.handleChange();
  });
  checkDocument();
  return observer;
}
