/**
 * The texts in English. Those of the failure codes are the protocol document's wording, without the
 * remark in brackets of its last row.
 */
export const en = {
  operator_cant_start_chat_with_visitor_from_another_department:
    'You cannot invite visitors from another department to the chat.',
  visitor_starting_chat_from_his_side:
    'You cannot invite the visitor to the chat because they are initiating the chat from their side.',
  visitor_already_in_chat: 'The visitor is already chatting.',
  no_tariff_option:
    'To perform this action, you need to switch to another tariff or connect the appropriate tariff option.',
  unable_to_start_outgoing_chat: 'An error occurred while creating the chat.',

  started: 'Chat started. It is open in the Agent Workspace.',

  'unconfirmed.timed-out':
    'The Agent Workspace has not answered. Look there before you try again: the chat may have started.',
  'unconfirmed.ambiguous-reply':
    'The Agent Workspace reported a failure that may belong to an earlier attempt. Look there before you try again: the chat may have started.',
  'unconfirmed.workspace-reloaded':
    'The Agent Workspace was reloaded before it answered. Look there before you try again: the chat may have started.',
  'unconfirmed.workspace-gone':
    'The Agent Workspace was closed before it answered. Look there before you try again: the chat may have started.',
  'unconfirmed.error':
    'An error occurred while the request was sent to the Agent Workspace. Look there before you try again: the chat may have started.',
  'unconfirmed.reset':
    'You signed out before the Agent Workspace answered. Look there before you try again: the chat may have started.',
  'unconfirmed.destroyed':
    'The connection to the Agent Workspace was closed before it answered. Look there before you try again: the chat may have started.',

  'notSent.visitor-invalid':
    'The ID of this visitor is not valid, so nothing was sent. Start the chat in the Agent Workspace instead.',
  'notSent.session-invalid':
    'The session of this visitor is not valid, so nothing was sent. Start the chat in the Agent Workspace instead.',
  'notSent.session-unknown':
    'The session of this visitor is not known yet, so nothing was sent. Open the visitor in the Agent Workspace, then try again.',
  'notSent.workspace-not-ready':
    'The Agent Workspace was not ready, so nothing was sent. Wait until it has loaded, then try again.',
  'notSent.reset': 'You signed out, so nothing was sent. Sign in, then try again.',
  'notSent.destroyed':
    'The connection to the Agent Workspace was closed, so nothing was sent. Reload this page, then try again.',

  'start.ready': 'Start chat',
  'start.open': 'A chat with this visitor is already open.',
  'start.sending': 'Starting the chat…',
  'start.unavailable.visitor-unknown':
    'This customer has not appeared in the Agent Workspace yet, so no chat can be started.',
  'start.unavailable.session-unknown':
    'The session of this visitor is not known yet. Open the visitor in the Agent Workspace, then try again.',

  'frame.title': 'Rox.Chat Agent Workspace',

  'notice.loading': 'Loading the Agent Workspace…',
  'notice.slow': 'The Agent Workspace has not loaded yet.',
  'notice.blocked':
    'The Content Security Policy of this page blocks the Agent Workspace: frame-src must list {origin}.',
  'notice.other-address': 'The page in the frame is on another address.',
  'notice.refused': 'The Agent Workspace is not set up correctly and cannot be shown.',
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

  'host.show': 'Show the Agent Workspace',
  'host.minimize': 'Minimize the Agent Workspace',
  'host.resize': 'Resize the Agent Workspace',
  'host.label': 'Agent Workspace',
  'host.back': 'Back to the application',
};
