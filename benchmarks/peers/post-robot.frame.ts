import { on, send } from 'post-robot';
import type { Said } from '../payloads';
import type { Command, Speak } from './peer';

export const speak: Speak = (domain, answer) => {
  on('startOutgoingChat', { window: parent, domain }, ({ data }: { data: Command }) => {
    answer(data);
  });
  return Promise.resolve((said: Said) => send(parent, 'tell', said, { domain }));
};
