// The workspace's page. The bundler replaces FRAME_PEER by the peer's side of it. On another
// origin, it is the foreign page.
import { connectFrame } from 'FRAME_PEER';
import { createEvent, createTextMessage } from '../payloads';

declare const CRM_ORIGIN: string;

const connection = connectFrame(CRM_ORIGIN, () => undefined);

const frame = {
  connected: () => connection.then(() => undefined),

  /** Returns the events that `post` posts. */
  events: (count: number, from = 0) =>
    Array.from({ length: count }, (_, n) => createEvent(from + n)),

  /** Posts `count` events, the six in turn. */
  async post(count: number, from = 0): Promise<void> {
    const post = await connection;
    const replies = [];
    for (let n = from; n < from + count; n++) {
      replies.push(post(createEvent(n)));
    }
    await Promise.all(replies);
  },

  /** Posts `count` messages with a text of this length. */
  async postLong(count: number, characters: number): Promise<void> {
    const post = await connection;
    for (let n = 0; n < count; n++) {
      post(createTextMessage(n, characters));
    }
  },
};

export type LiveFrame = typeof frame;

Object.assign(window, { live: frame });
