import Postmate from 'postmate';
import type { Said } from '../payloads';
import type { Connect } from './peer';

/** It can call a function of the frame, but not hear of its end: the frame tells of it by an event. */
export const connect: Connect = async (desk) => {
  const workspace = await new Postmate({ container: desk.container, url: desk.url });
  let answered: () => void = () => undefined;
  workspace.on('said', (said: Said) => {
    desk.tell(said);
  });
  workspace.on('answered', () => {
    answered();
  });
  return {
    command: (command) =>
      new Promise<void>((resolve) => {
        answered = resolve;
        workspace.call('startOutgoingChat', command);
      }),
  };
};
