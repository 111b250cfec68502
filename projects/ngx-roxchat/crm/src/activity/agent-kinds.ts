import type { RoxChatMessageKind } from 'ngx-roxchat/core';

/** The kinds of messages that agents write. */
export const AGENT_KINDS: readonly (RoxChatMessageKind | null)[] = ['operator', 'file_operator'];
