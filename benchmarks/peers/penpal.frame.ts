import { connect, WindowMessenger } from 'penpal';
import type { WireEvent } from '../payloads';
import type { Command, ConnectFrame } from './peer';

export const connectFrame: ConnectFrame = async (crmOrigin, onCommand) => {
  const { promise } = connect<{ emit: (event: WireEvent) => void }>({
    messenger: new WindowMessenger({ remoteWindow: parent, allowedOrigins: [crmOrigin] }),
    methods: {
      startOutgoingChat: (command: Command) => {
        onCommand(command);
      },
    },
  });
  const crm = await promise;
  return (event) => crm.emit(event);
};
