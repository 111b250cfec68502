// The workspace's page: FRAME_PEER stands for the peer's side of it when this is bundled. Shown on
// another origin, it is a stranger.
import { speak } from 'FRAME_PEER';
import { messageOf, sayingOf } from '../payloads';

declare const CRM_ORIGIN: string;

const speaking = speak(CRM_ORIGIN, () => undefined);

const frame = {
  speaking: () => speaking.then(() => undefined),

  /** What `say` says. */
  sayings: (count: number, from = 0) => Array.from({ length: count }, (_, n) => sayingOf(from + n)),

  /** Says so many events, the six in turn. */
  async say(count: number, from = 0): Promise<void> {
    const say = await speaking;
    const answers = [];
    for (let n = from; n < from + count; n++) {
      answers.push(say(sayingOf(n)));
    }
    await Promise.all(answers);
  },

  /** Says so many messages of this many characters of text. */
  async write(count: number, characters: number): Promise<void> {
    const say = await speaking;
    for (let n = 0; n < count; n++) {
      say(messageOf(n, characters));
    }
  },
};

export type LiveFrame = typeof frame;

Object.assign(window, { live: frame });
