import Postmate from 'postmate';
import type { WireEvent } from '../payloads';
import type { Connect } from './peer';

/** Postmate can call a function of the frame, but gets no result: the frame emits `replied`. */
export const connect: Connect = async (desk) => {
  const workspace = await new Postmate({ container: desk.container, url: desk.url });
  let onReply: () => void = () => undefined;
  workspace.on('event', (event: WireEvent) => {
    desk.emit(event);
  });
  workspace.on('replied', () => {
    onReply();
  });
  return {
    command: (command) =>
      new Promise<void>((resolve) => {
        onReply = resolve;
        workspace.call('startOutgoingChat', command);
      }),
  };
};
