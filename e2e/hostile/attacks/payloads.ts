import { ports } from '../../../scripts/ports.mjs';
import { message } from '../../support/message';
import type { Attack } from '../attack';
import { CANARY, type Crm, WORKSPACE } from '../crm';
import { devtools } from '../devtools';
import { openCard, startChat } from '../outgoing-chat';
import { post } from '../post';

const FOREIGN = `http://foreign.test:${String(ports.workspace)}`;
const BURST = 100_000;

interface Message {
  readonly params: Record<string, unknown>;
}

/** Posted by the workspace's own page: the sender is right, and only what it says is not. */
const payload = (
  title: string,
  outcome: string,
  say: (valid: Message) => void,
  more: Partial<Attack> = {},
): Attack => ({
  title,
  outcome,
  run: async (crm) => (await crm.frame()).evaluate(say, message(CANARY) as Message),
  ...more,
});

/** No prototype of the page's has been changed. */
async function verifyPrototypes(crm: Crm): Promise<void> {
  const intact = await crm.page.evaluate(
    () =>
      !('polluted' in {}) &&
      !('polluted' in []) &&
      !('polluted' in (() => undefined)) &&
      Object.keys(Object.prototype).length === 0,
  );
  if (!intact) {
    throw new Error('a prototype was changed');
  }
}

/** Each of the six events, with the same text in every personal field, and one in every other. */
function eventsSaying(personal: string, other: string): object[] {
  const ids = { roxchatVisitorId: personal, providedVisitorId: personal, siebelId: personal };
  const all = {
    ...ids,
    chatId: 7,
    sessionId: personal,
    taskId: personal,
    kind: other,
    messageText: personal,
    channelId: personal,
    channelType: other,
    channelUserId: personal,
    channelUserName: personal,
  };
  const notification = { id: other, kind: other, text: personal, sessionId: personal };
  const params = {
    newMessageAdded: all,
    chatClosedByOperator: all,
    visitorAuthorized: { old: ids, new: { ...ids, roxchatVisitorId: `${personal}2` } },
    visitorSelected: all,
    notificationAdded: { notification },
    notificationRemoved: { notification: { id: `${other}2` } },
  };
  return Object.entries(params).map(([event, said]) => ({
    source: 'roxchat',
    event,
    params: said,
  }));
}

async function sayAll(crm: Crm, personal: string, other: string): Promise<void> {
  const frame = await crm.frame();
  for (const event of eventsSaying(personal, other)) {
    await post(frame, event);
  }
}

/** Has each of the six events carry more, in each of its objects. */
const atEveryDepth = (what: string, more: string, form: 'object' | 'JSON'): Attack => ({
  title: `${what} at every depth of every event, as ${form}`,
  outcome: 'accepted × 6',
  run: async (crm) =>
    (await crm.frame()).evaluate(
      (texts, asJson) => {
        for (const text of texts) {
          parent.postMessage(asJson ? text : JSON.parse(text), '*');
        }
      },
      eventsSaying(CANARY, 'other').map((event) =>
        JSON.stringify(event).replaceAll('{', `{ ${more}, `),
      ),
      form === 'JSON',
    ),
  verify: verifyPrototypes,
});

const HTML = '<img data-evil src=x onerror="window.pwned=1"><script>1</script>';

/** Runs in the page: counts how often the data of a message is asked for. */
function watchReads(): void {
  window.reads = 0;
  const data = Object.getOwnPropertyDescriptor(MessageEvent.prototype, 'data');
  Object.defineProperty(MessageEvent.prototype, 'data', {
    get(this: MessageEvent) {
      window.reads++;
      return data?.get?.call(this) as unknown;
    },
  });
}

/** How often that was, once the page has heard so many messages more. */
async function readsOf(crm: Crm, messages: number): Promise<number> {
  await crm.expectSoon(async () => (await crm.heard()) >= messages);
  return crm.page.evaluate(() => window.reads);
}

export const PAYLOADS: readonly Attack[] = [
  {
    title: "the allowed origin inside the data, from a foreign page in the workspace's own frame",
    origin: FOREIGN,
    outcome: 'From another origin × 1',
    run: async (crm) =>
      post(await crm.replaceWorkspace(`${FOREIGN}/empty`), {
        ...message(CANARY),
        origin: WORKSPACE,
      }),
  },
  payload('transferred ports', 'Carried message ports × 1', (valid) => {
    parent.postMessage(valid, '*', [new MessageChannel().port1]);
  }),
  payload('a port within the params', 'Carried message ports × 1', (valid) => {
    const { port1 } = new MessageChannel();
    parent.postMessage({ ...valid, params: { ...valid.params, port1 } }, '*', [port1]);
  }),
  payload(
    'a canvas, a buffer and a stream, transferred in a field of their own',
    'accepted × 3',
    (valid) => {
      const things = [
        document.createElement('canvas').transferControlToOffscreen(),
        new ArrayBuffer(8),
        new ReadableStream(),
      ];
      for (const thing of things) {
        parent.postMessage({ ...valid, thing }, '*', [thing]);
      }
    },
  ),
  {
    title:
      'whether the data of strangers is read: of a sibling frame, and of a foreign page in place',
    outcome: "of 2 strangers' messages 0, of 1 of the workspace's 1",
    prepare: () => Promise.resolve(), // In a page of its own, whose MessageEvent is watched.
    run: async (crm) => {
      await crm.page.evaluate(watchReads);
      await post(await crm.addFrame(`${WORKSPACE}/empty`));
      await post(await crm.replaceWorkspace(`${FOREIGN}/empty`));
      const ofStrangers = await readsOf(crm, 2);
      await post(await crm.replaceWorkspace(`${WORKSPACE}/empty`));
      const ofAll = await readsOf(crm, 3);
      return `of 2 strangers' messages ${String(ofStrangers)}, of 1 of the workspace's ${String(ofAll - ofStrangers)}`;
    },
  },
  atEveryDepth('an own __proto__', '"__proto__": { "polluted": 1 }', 'object'),
  atEveryDepth('an own __proto__', '"__proto__": { "polluted": 1 }', 'JSON'),
  atEveryDepth(
    'constructor and prototype',
    '"constructor": { "prototype": { "polluted": 1 } }, "prototype": { "polluted": 1 }',
    'object',
  ),
  payload(
    'names of Object.prototype as identifiers',
    'accepted × 6',
    (valid) => {
      const names = ['__proto__', 'constructor', 'toString', 'valueOf', 'hasOwnProperty', 'then'];
      for (const roxchatVisitorId of names) {
        parent.postMessage({ ...valid, params: { ...valid.params, roxchatVisitorId } }, '*');
      }
    },
    {
      prepare: () => Promise.resolve(), // In a page of its own, that has no other visitors.
      verify: async (crm) => {
        await verifyPrototypes(crm);
        await crm.expectSoon(async () => (await crm.page.$$('crm-visitor-list li')).length === 7);
      },
    },
  ),
  payload('a name of Object.prototype as the event', 'Unknown event × 3', (valid) => {
    for (const event of ['constructor', '__proto__', 'hasOwnProperty']) {
      parent.postMessage({ ...valid, event }, '*');
    }
  }),
  payload('a cycle', 'accepted × 1', (valid) => {
    valid.params['itself'] = valid;
    parent.postMessage(valid, '*');
  }),
  payload('a message that is its own params', 'Params missing or invalid × 1', (valid) => {
    const cycle: Record<string, unknown> = { ...valid };
    cycle['params'] = cycle;
    parent.postMessage(cycle, '*');
  }),
  payload('a Map, a Date, an Error, a Blob, a BigInt', 'Not an object × 5', () => {
    const values = [new Map([['source', 'roxchat']]), new Date(), new Error(), new Blob(), 1n];
    for (const value of values) {
      parent.postMessage(value, '*');
    }
  }),
  payload("the browser's own objects", 'Not an object × 7', () => {
    const values = [
      new DOMRect(),
      new File([], 'roxchat'),
      new ImageData(1, 1),
      new DOMException('roxchat'),
      /roxchat/,
      new Uint8Array(8),
      Object('roxchat') as unknown,
    ];
    for (const value of values) {
      parent.postMessage(value, '*');
    }
  }),
  payload('an array, a sparse one, null, undefined, NaN, true', 'Not an object × 6', (valid) => {
    for (const value of [[valid], new Array(1e6), null, undefined, NaN, true]) {
      parent.postMessage(value, '*');
    }
  }),
  payload(
    'values of wrong types in every field',
    'accepted × 1, Invalid field left out × 6',
    (valid) => {
      const params = {
        ...valid.params,
        providedVisitorId: new Date(),
        siebelId: new Map(),
        chatId: 1n,
        sessionId: [],
        kind: new Error(),
        messageText: new Array(1e6),
      };
      parent.postMessage({ ...valid, params }, '*');
    },
  ),
  payload('a string of 50 MiB', 'Too long × 1', () => {
    parent.postMessage('x'.repeat(50 * 1024 * 1024), '*');
  }),
  payload('a text of 50 MiB', 'accepted × 1, Text cut to its limit × 1', (valid) => {
    const messageText = 'canary'.repeat((50 * 1024 * 1024) / 6);
    parent.postMessage({ ...valid, params: { ...valid.params, messageText } }, '*');
  }),
  payload('a million keys', 'accepted × 1', (valid) => {
    for (let key = 0; key < 1e6; key++) {
      valid.params[`key${String(key)}`] = key;
    }
    parent.postMessage(valid, '*');
  }),
  payload('JSON that is ten thousand levels deep', 'Not an object × 1', () => {
    parent.postMessage('['.repeat(10_000) + ']'.repeat(10_000), '*');
  }),
  payload('ten thousand levels of JSON in a valid message', 'accepted × 1', (valid) => {
    const deep = '{"a":'.repeat(10_000) + '1' + '}'.repeat(10_000);
    parent.postMessage(
      JSON.stringify({ ...valid, deep: 0 }).replace('"deep":0', `"deep":${deep}`),
      '*',
    );
  }),
  payload(
    'JSON with keys twice, with a line separator, with a byte order mark',
    'accepted × 2, Not JSON × 1',
    (valid) => {
      const text = JSON.stringify(valid);
      parent.postMessage(text.replace('{', '{"source":"evil","event":"constructor",'), '*');
      parent.postMessage(text.replace('canary', 'canary\u2028'), '*');
      parent.postMessage(`\ufeff${text}`, '*');
    },
  ),
  payload(
    'half surrogate pairs, bidi overrides, nulls and line separators as texts',
    'accepted × 1',
    (valid) => {
      const odd = '\ud83d\u202e\u0000\u2028\u2066\udc00';
      const params = { ...valid.params, roxchatVisitorId: odd, sessionId: odd, messageText: odd };
      parent.postMessage({ ...valid, params }, '*');
    },
  ),
  payload('malformed JSON', 'Not JSON × 3', () => {
    for (const text of ['', '{"source":"roxchat"', "{source:'roxchat'}"]) {
      parent.postMessage(text, '*');
    }
  }),
  {
    title: 'a burst of 100,000 messages from a sibling frame',
    origin: FOREIGN,
    outcome: `From another window × ${String(BURST)}`,
    run: async (crm) =>
      (await crm.addFrame(`${FOREIGN}/empty`)).evaluate(
        (data, count) => {
          for (let sent = 0; sent < count; sent++) {
            parent.postMessage(data, '*');
          }
        },
        message(CANARY),
        BURST,
      ),
  },
  {
    title: 'HTML in every text',
    ground: 'under its policy',
    outcome: 'accepted × 6',
    prepare: () => Promise.resolve(), // In a page where nothing was blocked before.
    run: (crm) => sayAll(crm, HTML, HTML),
    verify: async (crm) => {
      await crm.expectSoon(async () => (await crm.text('crm-event-timeline')).includes(HTML));
      const found = await crm.page.$$('[data-evil]');
      if (found.length > 0 || (await crm.violations()).length > 0) {
        throw new Error('a text was taken for HTML');
      }
    },
  },
  {
    title: 'a canary in every personal field, which no log, diagnostic or devtools may show',
    outcome: 'accepted × 7, Params missing or invalid × 1, Invalid field left out × 2',
    prepare: (crm) => devtools.install(crm),
    run: async (crm) => {
      await sayAll(crm, CANARY, 'other');
      const [told] = eventsSaying(CANARY, 'other') as [{ params: object }];
      const wrong = [CANARY];
      const params = { ...told.params, sessionId: wrong, messageText: wrong };
      await post(await crm.frame(), { ...told, params });
      await post(await crm.frame(), { ...told, params: { ...params, roxchatVisitorId: wrong } });
    },
    verify: async (crm) => {
      await crm.page.evaluate(() => {
        // eslint-disable-next-line no-console -- to see that it would be seen
        console.debug({ printed: 'a control' });
      });
      if (!(await crm.log()).includes('"printed":"a control"')) {
        throw new Error('the log was not read');
      }
      const told = await devtools.told(crm);
      if (!told.includes('notificationRemoved') || told.includes(CANARY)) {
        throw new Error('the devtools were not told, or told too much');
      }
    },
  },
  {
    title: 'a canary in the code of a failure, which no log or devtools may show',
    outcome: 'Chat not started, and no canary',
    prepare: async (crm) => {
      await devtools.install(crm);
      await openCard(crm);
    },
    run: async (crm) => {
      await startChat(crm);
      await post(await crm.frame(), {
        source: 'roxchat',
        event: 'start_outgoing_chat',
        params: { error: CANARY },
      });
      await crm.expectSoon(async () => (await devtools.told(crm)).includes('outgoingChatFailed'));
      return (await devtools.told(crm)).includes(CANARY)
        ? 'told'
        : 'Chat not started, and no canary';
    },
  },
];
