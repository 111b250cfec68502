import { connect, WindowMessenger } from 'penpal';
import type { Said } from '../payloads';
import type { Command, Speak } from './peer';

export const speak: Speak = async (crmOrigin, answer) => {
  const { promise } = connect<{ tell: (said: Said) => void }>({
    messenger: new WindowMessenger({ remoteWindow: parent, allowedOrigins: [crmOrigin] }),
    methods: {
      startOutgoingChat: (command: Command) => {
        answer(command);
      },
    },
  });
  const crm = await promise;
  return (said) => crm.tell(said);
};
