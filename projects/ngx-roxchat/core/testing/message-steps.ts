import fc from 'fast-check';
import { LISTED_CODE } from './commands.model';
import type { LibrarySide } from './library-side';
import type { QueueModel } from './queue.model';
import { pick, type Reaction } from './side';
import { step, type WeightedStep } from './step';
import type { ForeignWindow } from './world';

export const anyVisitor = fc.constantFrom('ann', 'bob', 'cy', 'di', 'ed', 'flo');
export const anySession = fc.constantFrom('s', 't');
/** A `providedVisitorId`; null for an event that names no customer. */
const anyCustomer = fc.option(fc.constantFrom('7', '8'));
const anyNumber = fc.nat(7);

/** The visitor with whom a subscriber of the event starts a chat, or null if it starts none. */
const anyVisitorOrNull = fc.option(anyVisitor, { freq: 3 });

const toIds = (roxchatVisitorId: string, providedVisitorId: string | null = null): object => ({
  roxchatVisitorId,
  providedVisitorId,
});

/** Both sides, and the window that posts a message. */
export interface Sender {
  readonly model: QueueModel;
  readonly library: LibrarySide;
  readonly window: ForeignWindow;
  readonly name: string;
}

/** A step in which a window posts a message. Most messages come from an accepted window. */
const messageStep = <Args extends unknown[]>(
  weight: number,
  name: string,
  args: { [I in keyof Args]: fc.Arbitrary<Args[I]> },
  act: (sender: Sender, ...args: Args) => void,
): WeightedStep =>
  step<[number, Args]>(weight, name, [anyNumber, fc.tuple<Args>(...args)], (...given) => {
    const [model, library, number, values] = given;
    const { windows } = library.world;
    const accepted = windows.filter((window) => model.pages.isAccepted(library.getName(window)));
    const window = number === 0 ? pick(windows, model.commands.now) : pick(accepted, number);
    if (window) {
      act({ model, library, window, name: library.getName(window) }, ...values);
    }
  });

/**
 * Has the subscriber of `events$` start a chat, unless a queued command might be posted at the same
 * moment: the rules do not say which of the two is posted first.
 */
function startOnEvent(sender: Sender, visitorId: string | null, ...otherIds: string[]): void {
  const { commands } = sender.model;
  const isJoin = [visitorId, ...otherIds].some((id) => id !== null && commands.findPending(id));
  if (visitorId !== null && (isJoin || commands.queued.length === 0)) {
    onEvent(sender, { act: 'start', visitorId });
  }
}

/** Has the subscriber of `events$` react to the next event in this step. */
export function onEvent({ model, library }: Sender, reaction: Reaction): void {
  model.onEvent = reaction;
  library.onEvent = reaction;
}

/** Has a window post `visitorSelected`. */
export function select(
  { model, library, window, name }: Sender,
  visitorId: string,
  customer: string | null,
  sessionId: string,
): void {
  const before = model.replies.lateSelections;
  library.postEvent(window, 'visitorSelected', { ...toIds(visitorId, customer), sessionId });
  model.select(name, visitorId, customer, sessionId);
  if (model.replies.lateSelections > before) {
    library.isPageAsAssumed = false;
  }
}

/** Has a window post a failure reply. */
export function fail({ model, library, window, name }: Sender, reply: string): void {
  library.world.dispatchMessage(window, { reply });
  model.fail(name, reply);
}

export const MESSAGE_STEPS = [
  messageStep(
    2,
    'select',
    [anyVisitor, anyCustomer, anySession, anyVisitorOrNull],
    (sender, visitorId, customer, sessionId, startedId) => {
      startOnEvent(sender, startedId);
      select(sender, visitorId, customer, sessionId);
    },
  ),
  messageStep(
    3,
    'authorize',
    [anyVisitor, anyVisitor, anyCustomer, anyVisitorOrNull],
    (sender, oldId, newId, customer, startedId) => {
      const { model, library, window, name } = sender;
      startOnEvent(sender, startedId, ...(startedId === newId ? [oldId] : []));
      const ids = { old: toIds(oldId), new: toIds(newId, customer) };
      library.postEvent(window, 'visitorAuthorized', ids);
      model.authorize(name, oldId, newId, customer);
    },
  ),
  messageStep(
    3,
    'add a message',
    [anyVisitor, anyCustomer, fc.option(anySession)],
    ({ model, library, window, name }, visitorId, customer, sessionId) => {
      const params = { ...toIds(visitorId, customer), sessionId };
      library.postEvent(window, 'newMessageAdded', params);
      model.addMessage(name, visitorId, customer, sessionId);
    },
  ),
  messageStep(1, 'close a chat', [anyVisitor, anyCustomer], (sender, visitorId, customer) => {
    const { model, library, window, name } = sender;
    library.postEvent(window, 'chatClosedByOperator', toIds(visitorId, customer));
    model.closeChat(name, visitorId, customer);
  }),
  messageStep(1, 'notify', [], ({ model, library, window, name }) => {
    library.postEvent(window, 'notificationAdded', { notification: { id: 'n' } });
    model.notify(name);
  }),
  messageStep(1, 'reply to no command', [fc.constantFrom(LISTED_CODE, 'x')], (sender, code) => {
    sender.library.isPageAsAssumed = false;
    fail(sender, code);
  }),
];
