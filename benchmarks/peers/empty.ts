import { type Connect, showWorkspace } from './peer';

const NOTHING = { event: '', params: {} };

/** A listener that looks at nothing: what the browser itself costs. */
export const connect: Connect = async (desk) => {
  window.addEventListener('message', () => {
    desk.tell(NOTHING);
  });
  await showWorkspace(desk);
  return {};
};
