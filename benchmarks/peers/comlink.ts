import { expose, windowEndpoint, wrap } from 'comlink';
import type { WireEvent } from '../payloads';
import { type Command, type Connect, showWorkspace } from './peer';

export const connect: Connect = async (desk) => {
  const { workspace: remote } = await showWorkspace(desk);
  const endpoint = windowEndpoint(remote, window, desk.origin);
  const workspace = wrap<{ startOutgoingChat: (command: Command) => void }>(endpoint);
  const emit = (event: WireEvent) => {
    desk.emit(event);
  };
  expose({ emit }, endpoint, [desk.origin]);
  return { command: (command) => workspace.startOutgoingChat(command) };
};
