/** The fixed attributes, which confine the page. */
const ATTRIBUTES = {
  referrerpolicy: 'strict-origin',
  sandbox:
    'allow-downloads allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox ' +
    'allow-same-origin allow-scripts allow-storage-access-by-user-activation',
};

/**
 * Creates the workspace's iframe with its address and its `allow`. Chromium warns about the sandbox of an iframe
 * that gets its address after it has entered the document. A template cannot do this: Angular wants
 * a trusted resource URL in a binding of `src`, and forbids bindings of the other attributes
 * (NG0910).
 */
export function createWorkspaceIframe(
  document: Document,
  src: string,
  allow: string,
): HTMLIFrameElement {
  const iframe = document.createElement('iframe');
  for (const [name, value] of Object.entries(ATTRIBUTES)) {
    iframe.setAttribute(name, value);
  }
  iframe.allow = allow;
  iframe.style.cssText = 'flex: 1; inline-size: 100%; min-block-size: 0; border: 0';
  iframe.src = src;
  return iframe;
}
