import { expose, windowEndpoint, wrap } from 'comlink';
import type { WireEvent } from '../payloads';
import type { Command, ConnectFrame } from './peer';

export const connectFrame: ConnectFrame = (crmOrigin, onCommand) => {
  const endpoint = windowEndpoint(parent, window, crmOrigin);
  const crm = wrap<{ emit: (event: WireEvent) => void }>(endpoint);
  const startOutgoingChat = (command: Command) => {
    onCommand(command);
  };
  expose({ startOutgoingChat }, endpoint, [crmOrigin]);
  return Promise.resolve((event: WireEvent) => crm.emit(event));
};
