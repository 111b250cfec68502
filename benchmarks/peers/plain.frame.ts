import { envelopeOf } from '../payloads';
import type { Command, Speak } from './peer';

/** The protocol as it is: messages, and a command that is answered by the event it brings about. */
export const speak: Speak = (crmOrigin, answer) => {
  const say: Awaited<ReturnType<Speak>> = (said) => {
    parent.postMessage(envelopeOf(said), crmOrigin);
  };
  window.addEventListener('message', ({ data }: MessageEvent<{ params: Command }>) => {
    const { params } = data;
    answer(params);
    say({
      event: 'visitorSelected',
      params: { ...params, providedVisitorId: null, siebelId: null, chatId: 1, taskId: null },
    });
  });
  return Promise.resolve(say);
};
