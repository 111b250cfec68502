import Postmate from 'postmate';
import type { Command, Speak } from './peer';

export const speak: Speak = async (_, answer) => {
  const crm = await new Postmate.Model({
    startOutgoingChat: (command: Command) => {
      answer(command);
      crm.emit('answered');
    },
  });
  return (said) => {
    crm.emit('said', said);
  };
};
