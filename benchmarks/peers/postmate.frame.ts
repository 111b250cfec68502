import Postmate from 'postmate';
import type { Command, ConnectFrame } from './peer';

export const connectFrame: ConnectFrame = async (_, onCommand) => {
  const crm = await new Postmate.Model({
    startOutgoingChat: (command: Command) => {
      onCommand(command);
      crm.emit('replied');
    },
  });
  return (event) => {
    crm.emit('event', event);
  };
};
