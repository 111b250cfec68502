import { createMessage } from '../payloads';
import type { Command, ConnectFrame } from './peer';

/** The protocol itself: plain messages, and an event as the reply to a command. */
export const connectFrame: ConnectFrame = (crmOrigin, onCommand) => {
  const post: Awaited<ReturnType<ConnectFrame>> = (event) => {
    parent.postMessage(createMessage(event), crmOrigin);
  };
  window.addEventListener('message', ({ data }: MessageEvent<{ params: Command }>) => {
    const { params } = data;
    onCommand(params);
    post({
      event: 'visitorSelected',
      params: { ...params, providedVisitorId: null, siebelId: null, chatId: 1, taskId: null },
    });
  });
  return Promise.resolve(post);
};
