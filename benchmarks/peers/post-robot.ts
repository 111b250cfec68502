import { on, send } from 'post-robot';
import type { WireEvent } from '../payloads';
import { type Connect, showWorkspace } from './peer';

export const connect: Connect = async (desk) => {
  const { workspace } = await showWorkspace(desk);
  const { origin: domain } = desk;
  on('emit', { window: workspace, domain }, ({ data }: { data: WireEvent }) => {
    desk.emit(data);
  });
  return { command: (command) => send(workspace, 'startOutgoingChat', command, { domain }) };
};
