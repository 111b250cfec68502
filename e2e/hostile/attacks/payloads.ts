import { ports } from '../../../scripts/ports.mjs';
import { message } from '../../support/message';
import type { Attack } from '../attack';
import { CANARY, type Crm, WORKSPACE } from '../crm';
import { devtools } from '../devtools';
import { openCard, startChat } from '../outgoing-chat';
import { post } from '../post';
import { countMessages } from '../recorder';
import { expectSoon } from '../wait';

const FOREIGN = `http://foreign.test:${String(ports.workspace)}`;
const BURST = 100_000;

interface Message {
  readonly params: Record<string, unknown>;
}

/** A hostile message from the workspace's own page: its source and origin are right. */
const payload = (
  title: string,
  outcome: string,
  act: (valid: Message) => void,
  more: Partial<Attack> = {},
): Attack => ({
  title,
  outcome,
  run: async (crm) => (await crm.frame()).evaluate(act, message(CANARY) as Message),
  ...more,
});

/** Checks that no prototype in the page was changed. */
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

/** Creates the six events, with one text in every personal field, and another in all others. */
function createEvents(personal: string, other: string): object[] {
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
  return Object.entries(params).map(([event, eventParams]) => ({
    source: 'roxchat',
    event,
    params: eventParams,
  }));
}

async function postAll(crm: Crm, personal: string, other: string): Promise<void> {
  const frame = await crm.frame();
  for (const event of createEvents(personal, other)) {
    await post(frame, event);
  }
}

/** Adds more properties to each object of each of the six events. */
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
      createEvents(CANARY, 'other').map((event) =>
        JSON.stringify(event).replaceAll('{', `{ ${more}, `),
      ),
      form === 'JSON',
    ),
  verify: verifyPrototypes,
});

const HTML = '<img data-evil src=x onerror="window.pwned=1"><script>1</script>';

/** Runs in the page: counts how often the data of a message is read. */
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

/** Returns how often that was, after the page has received this many messages. */
async function countReads(crm: Crm, messages: number): Promise<number> {
  await expectSoon(async () => (await countMessages(crm.page)) >= messages);
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
    title: 'whether the data of rejected messages is read: from a sibling frame and a foreign page',
    outcome: 'data read: 0 times for 2 rejected messages, 1 time for 1 accepted message',
    prepare: () => Promise.resolve(), // In a page of its own, whose MessageEvent is changed.
    run: async (crm) => {
      await crm.page.evaluate(watchReads);
      await post(await crm.addFrame(`${WORKSPACE}/empty`));
      await post(await crm.replaceWorkspace(`${FOREIGN}/empty`));
      const rejected = await countReads(crm, 2);
      await post(await crm.replaceWorkspace(`${WORKSPACE}/empty`));
      const all = await countReads(crm, 3);
      return `data read: ${String(rejected)} times for 2 rejected messages, ${String(all - rejected)} time for 1 accepted message`;
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
      prepare: () => Promise.resolve(), // In a page of its own, without other visitors.
      verify: async (crm) => {
        await verifyPrototypes(crm);
        await expectSoon(async () => (await crm.page.$$('crm-visitor-states li')).length === 7);
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
    setup: 'under its policy',
    outcome: 'accepted × 6',
    prepare: () => Promise.resolve(), // In a page where nothing was blocked before.
    run: (crm) => postAll(crm, HTML, HTML),
    verify: async (crm) => {
      await expectSoon(async () => (await crm.text('crm-event-timeline')).includes(HTML));
      const found = await crm.page.$$('[data-evil]');
      if (found.length > 0 || (await crm.violations()).length > 0) {
        throw new Error('a text was rendered as HTML');
      }
    },
  },
  {
    title: 'a canary in every personal field, which no log, diagnostic or devtools may show',
    outcome: 'accepted × 7, Params missing or invalid × 1, Invalid field left out × 2',
    prepare: (crm) => devtools.install(crm),
    run: async (crm) => {
      await postAll(crm, CANARY, 'other');
      const [event] = createEvents(CANARY, 'other') as [{ params: object }];
      const wrong = [CANARY];
      const params = { ...event.params, sessionId: wrong, messageText: wrong };
      await post(await crm.frame(), { ...event, params });
      await post(await crm.frame(), { ...event, params: { ...params, roxchatVisitorId: wrong } });
    },
    verify: async (crm) => {
      await crm.page.evaluate(() => {
        // eslint-disable-next-line no-console -- proves that the log is recorded
        console.debug({ printed: 'a control' });
      });
      if (!(await crm.log()).includes('"printed":"a control"')) {
        throw new Error('the log was not read');
      }
      const sent = await devtools.getLog(crm);
      if (!sent.includes('notificationRemoved') || sent.includes(CANARY)) {
        throw new Error('the devtools received nothing, or the canary');
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
      await expectSoon(async () => (await devtools.getLog(crm)).includes('outgoingChatFailed'));
      return (await devtools.getLog(crm)).includes(CANARY)
        ? 'received a canary'
        : 'Chat not started, and no canary';
    },
  },
];
