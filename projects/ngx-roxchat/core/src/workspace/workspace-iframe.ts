/** What confines the page, and how much room it takes. */
const ATTRIBUTES = {
  allow: 'autoplay; clipboard-write; fullscreen',
  referrerpolicy: 'strict-origin',
  sandbox:
    'allow-downloads allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox ' +
    'allow-same-origin allow-scripts allow-storage-access-by-user-activation',
};

/**
 * Creates the workspace's iframe with its address, which it needs before it enters the document:
 * Chromium warns about the sandbox of one that gets it later. Angular would want a trusted resource
 * URL in a binding of `src`, and forbids bindings of the attributes that must be there before (NG0910).
 */
export function createWorkspaceIframe(document: Document, src: string): HTMLIFrameElement {
  const iframe = document.createElement('iframe');
  for (const [name, value] of Object.entries(ATTRIBUTES)) {
    iframe.setAttribute(name, value);
  }
  iframe.style.cssText = 'flex: 1; inline-size: 100%; min-block-size: 0; border: 0';
  iframe.src = src;
  return iframe;
}
