import type { Desk } from '../peers/peer';

/** What the peers are connected with. */
export const desk: Desk = {
  container: document.body,
  url: 'https://acme.rox.chat/',
  origin: 'https://acme.rox.chat',
  tell: (said) => {
    document.title = said.event;
  },
};
