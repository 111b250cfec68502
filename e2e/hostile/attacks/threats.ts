import type { Attack } from '../attack';
import { COMMANDS } from './commands';
import { FRAME_URLS } from './frame-urls';
import { HOSTED } from './hosted';
import { LIFE_CYCLE } from './life-cycle';
import { ORIGINS } from './origins';
import { PAYLOADS } from './payloads';
import { POLICY } from './policy';
import { SENDERS } from './senders';
import { SEVERAL_FRAMES } from './several-frames';
import { SEVERAL_FRAMES_COMMANDS } from './several-frames-commands';
import { TAKEOVERS } from './takeovers';

/** Every threat, and its attacks. */
export const THREATS: Readonly<Record<string, readonly Attack[]>> = {
  "Another origin in the workspace's own frame": ORIGINS,
  'Another sender': SENDERS,
  'The life of a frame': LIFE_CYCLE,
  'Commands and their replies': COMMANDS,
  'Several bound frames': SEVERAL_FRAMES,
  'Commands to several bound frames': SEVERAL_FRAMES_COMMANDS,
  'One workspace for all pages': HOSTED,
  "The workspace against the CRM's page": TAKEOVERS,
  'What a message holds': PAYLOADS,
  "The workspace's address": FRAME_URLS,
  "Under the demo's Content Security Policy": POLICY,
};
