import { on, send } from 'post-robot';
import type { Said } from '../payloads';
import { type Connect, showWorkspace } from './peer';

export const connect: Connect = async (desk) => {
  const { workspace } = await showWorkspace(desk);
  const { origin: domain } = desk;
  on('tell', { window: workspace, domain }, ({ data }: { data: Said }) => {
    desk.tell(data);
  });
  return { command: (command) => send(workspace, 'startOutgoingChat', command, { domain }) };
};
