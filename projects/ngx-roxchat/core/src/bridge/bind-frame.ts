import { DOCUMENT, inject, NgZone } from '@angular/core';
import { BoundFrame } from './bound-frame';
import { MessageBridge } from './message-bridge';
import { ROX_CHAT_WINDOW } from './window';
import { WorkspaceFrames } from './workspace-frames';

/** An iframe that is bound until `release`. */
export interface FrameBinding {
  readonly frame: BoundFrame;
  readonly release: () => void;
}

/**
 * Returns a function that binds an iframe: its window is trusted while it is in the document, and
 * messages are listened to. On a server, where no page comes into it, none is bound.
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
    // So that `heard` is known without other subscribers.
    const listening = bridge.listening$.subscribe();
    const observer = zone.runOutsideAngular(() => {
      listenToLoads(frame, frames, window, document);
      return observeDocument(frame, frames, document);
    });
    const release = () => {
      observer.disconnect();
      listening.unsubscribe();
      frames.remove(frame);
    };
    return { frame, release };
  };
}

function listenToLoads(
  frame: BoundFrame,
  frames: WorkspaceFrames,
  window: Window,
  document: Document,
): void {
  const handleLoad = () => {
    frames.checkDocument();
    frame.handleLoad();
    frames.handleChange();
  };
  // An iframe in the server's HTML may have loaded before.
  const handleDocumentLoad = () => {
    if (frame.hasMissedLoad) {
      handleLoad();
    }
  };
  frame.element.addEventListener('load', handleLoad);
  if (document.readyState === 'complete') {
    handleDocumentLoad();
  } else {
    window.addEventListener('load', handleDocumentLoad, { once: true });
  }
}

/** A kept route or a cached view takes an iframe out of the document, and no Angular hook runs. */
function observeDocument(
  { element }: BoundFrame,
  frames: WorkspaceFrames,
  document: Document,
): MutationObserver {
  const observer = new MutationObserver(() => {
    frames.checkDocument();
    observeRoots();
  });
  // What happens within a shadow root is seen from there alone.
  const observeRoots = () => {
    let root = element.getRootNode();
    while ('host' in root) {
      observer.observe(root, { childList: true, subtree: true });
      root = (root as ShadowRoot).host.getRootNode();
    }
  };
  observer.observe(document, { childList: true, subtree: true });
  observeRoots();
  return observer;
}
