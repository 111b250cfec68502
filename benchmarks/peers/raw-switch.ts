import { type Connect, showWorkspace } from './peer';
import { plainCommand } from './plain-command';
import { rawHandler } from './raw-handler';

export const connect: Connect = async (desk) => {
  const { emit, sendTo } = plainCommand(desk);
  window.addEventListener('message', rawHandler(desk.origin, emit));
  const { workspace } = await showWorkspace(desk);
  return { command: sendTo(workspace) };
};
