import { type Connect, showWorkspace } from './peer';

const NOTHING = { event: '', params: {} };

/** A listener that ignores the message: measures the browser alone. */
export const connect: Connect = async (desk) => {
  window.addEventListener('message', () => {
    desk.emit(NOTHING);
  });
  await showWorkspace(desk);
  return {};
};
