import { connect as connectPenpal, WindowMessenger } from 'penpal';
import type { WireEvent } from '../payloads';
import { type Command, type Connect, showWorkspace } from './peer';

export const connect: Connect = async (desk) => {
  const { workspace: remoteWindow } = await showWorkspace(desk);
  const { promise } = connectPenpal<{ startOutgoingChat: (command: Command) => void }>({
    messenger: new WindowMessenger({
      remoteWindow,
      allowedOrigins: [desk.origin],
    }),
    methods: {
      emit: (event: WireEvent) => {
        desk.emit(event);
      },
    },
  });
  const workspace = await promise;
  return { command: (command) => workspace.startOutgoingChat(command) };
};
