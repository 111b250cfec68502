const TEXTS = {
  'frame.title': 'Rox.Chat Agent Workspace',
  'notice.loading': 'Loading the Agent Workspace…',
  'notice.slow': 'The Agent Workspace has not loaded yet.',
  'notice.blocked':
    'The Content Security Policy of this page blocks the Agent Workspace: frame-src must list {origin}.',
  'notice.other-address': 'The page in the frame is on another address.',
  'notice.refused': 'The Agent Workspace cannot be shown: its address is refused.',
  'notice.silent':
    'The Agent Workspace has sent no events yet. Before the first chat that is normal.',
  'notice.causes': 'Usual causes',
  'notice.cause.parent-origin':
    'The Rox.Chat account does not send to this page: its operator_iframe_allowed_parent_origin must list {page}.',
  'notice.cause.cookies':
    'The browser blocks third-party cookies, so you are not signed in: allow them for {origin}.',
  'notice.counts': 'Messages rejected or coerced so far: {counts}.',
  'notice.reload': 'Reload',
  'notice.dismiss': 'Dismiss',
};

/** What a text of the component is for. */
export type NoticeTextKey = keyof typeof TEXTS;

/** Returns a text of the component; null while it is not there yet. */
export function getText(key: NoticeTextKey): string | null {
  return TEXTS[key];
}
