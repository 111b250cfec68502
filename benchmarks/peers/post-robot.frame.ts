import { on, send } from 'post-robot';
import type { WireEvent } from '../payloads';
import type { Command, ConnectFrame } from './peer';

export const connectFrame: ConnectFrame = (domain, onCommand) => {
  on('startOutgoingChat', { window: parent, domain }, ({ data }: { data: Command }) => {
    onCommand(data);
  });
  return Promise.resolve((event: WireEvent) => send(parent, 'emit', event, { domain }));
};
