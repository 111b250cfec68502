import { expose, windowEndpoint, wrap } from 'comlink';
import type { Said } from '../payloads';
import type { Command, Speak } from './peer';

export const speak: Speak = (crmOrigin, answer) => {
  const endpoint = windowEndpoint(parent, window, crmOrigin);
  const crm = wrap<{ tell: (said: Said) => void }>(endpoint);
  const startOutgoingChat = (command: Command) => {
    answer(command);
  };
  expose({ startOutgoingChat }, endpoint, [crmOrigin]);
  return Promise.resolve((said: Said) => crm.tell(said));
};
