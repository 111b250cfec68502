import type { KeptChat } from './customer';

/**
 * The ids of earlier chats, by email: those that the stand-in gives its visitors with the seed 1.
 * With another seed, it does not know them, and answers that no chat can be started.
 */
export const keptChats: ReadonlyMap<string, KeptChat> = new Map([
  [
    'priya.nair@example.com',
    {
      roxchatVisitorId: '54ce5cefdd763eb03dac0a9030b1e360',
      sessionId: 'aade1ea950c3ae46fd2c185213682f50',
    },
  ],
  [
    'etienne.moreau@example.com',
    {
      roxchatVisitorId: '6da5590e89a11d2b4a48e112a086c41f',
      sessionId: 'f0d16986b24f9802932a90106aacaaf0',
    },
  ],
  [
    'wei.zhang@example.com',
    {
      roxchatVisitorId: '75acd1e85d855d9d3e6b245b5875bbf1',
      sessionId: 'f416a685beb1542801564a30a8fc679a',
    },
  ],
  [
    'marta.oliveira@example.com',
    {
      roxchatVisitorId: '08ff49b6f772632716c43069c43a8c3b',
      sessionId: '7cf3c25632b92409d3fb64afebede10d',
    },
  ],
  [
    'john.doe@example.com',
    {
      roxchatVisitorId: '8eb2af2f26165a881cd424e42a851214',
      sessionId: 'aa1883c4ffd020f5bd14dcc312684e4e',
    },
  ],
  [
    'giulia.conti@example.com',
    {
      roxchatVisitorId: '9632fa09922f4075fa70a0cf2ae99699',
      sessionId: 'cd6cb32e6f8a61cac10cc35b0304e56a',
    },
  ],
]);
