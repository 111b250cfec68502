import type { Desk } from '../peers/peer';

/** The input of the peers. */
export const desk: Desk = {
  container: document.body,
  url: 'https://acme.rox.chat/',
  origin: 'https://acme.rox.chat',
  emit: ({ event }) => {
    document.title = event;
  },
};
