import fc from 'fast-check';
import { LISTED_CODE } from './commands.model';
import type { LibrarySide } from './library-side';
import type { QueueModel } from './queue.model';
import { pick, type Reaction } from './side';
import { step, type WeightedStep } from './step';
import type { ForeignWindow } from './world';

export const visitor = fc.constantFrom('ann', 'bob', 'cy', 'di', 'ed', 'flo');
export const session = fc.constantFrom('s', 't');
const number = fc.nat(7);

/** With whom a subscriber of the event starts a chat, if with anyone. */
const startDuring = fc.option(visitor, { freq: 3 });

const toIds = (roxchatVisitorId: string): object => ({ roxchatVisitorId });

/** Both sides, and the window that posts a message. */
export interface Sender {
  readonly model: QueueModel;
  readonly library: LibrarySide;
  readonly window: ForeignWindow;
  readonly name: string;
}

/** A step in which a window posts a message: mostly one that is heard. */
const messageStep = <Args extends unknown[]>(
  weight: number,
  name: string,
  args: { [I in keyof Args]: fc.Arbitrary<Args[I]> },
  act: (sender: Sender, ...args: Args) => void,
): WeightedStep =>
  step<[number, Args]>(weight, name, [number, fc.tuple<Args>(...args)], (...given) => {
    const [model, library, which, values] = given;
    const { windows } = library.world;
    const heard = windows.filter((window) => model.pages.isHeard(library.getName(window)));
    const window = which === 0 ? pick(windows, model.commands.now) : pick(heard, which);
    if (window) {
      act({ model, library, window, name: library.getName(window) }, ...values);
    }
  });

/**
 * Has the subscriber of `events$` start a chat, unless a command waits that might be posted in the
 * same moment: the rules do not say which of the two is posted first.
 */
function startOnEvent(sender: Sender, who: string | null, ...others: string[]): void {
  const { commands } = sender.model;
  const isJoin = [who, ...others].some((id) => id !== null && commands.findUnderWay(id));
  if (who !== null && (isJoin || commands.waiting.length === 0)) {
    onEvent(sender, { act: 'start', visitor: who });
  }
}

/** Has the subscriber of `events$` react to the event that comes next in this step. */
export function onEvent({ model, library }: Sender, reaction: Reaction): void {
  model.onEvent = reaction;
  library.onEvent = reaction;
}

/** Has a window tell that the agent opened a chat. */
export function select(
  { model, library, window, name }: Sender,
  who: string,
  sessionId: string,
): void {
  const before = model.lateSelections;
  library.tell(window, 'visitorSelected', { ...toIds(who), sessionId });
  model.select(name, who, sessionId);
  if (model.lateSelections > before) {
    library.isPageAsAssumed = false;
  }
}

/** Has a window post a failure reply. */
export function fail({ model, library, window, name }: Sender, reply: string): void {
  library.world.hear(window, { reply });
  model.fail(name, reply);
}

export const MESSAGE_STEPS = [
  messageStep(2, 'select', [visitor, session, startDuring], (sender, who, sessionId, during) => {
    startOnEvent(sender, during);
    select(sender, who, sessionId);
  }),
  messageStep(3, 'authorize', [visitor, visitor, startDuring], (sender, oldId, newId, during) => {
    const { model, library, window, name } = sender;
    startOnEvent(sender, during, ...(during === newId ? [oldId] : []));
    library.tell(window, 'visitorAuthorized', { old: toIds(oldId), new: toIds(newId) });
    model.authorize(name, oldId, newId);
  }),
  messageStep(3, 'add a message', [visitor, fc.option(session)], (sender, who, sessionId) => {
    const { model, library, window, name } = sender;
    library.tell(window, 'newMessageAdded', { ...toIds(who), sessionId });
    model.addMessage(name, who, sessionId);
  }),
  messageStep(1, 'close a chat', [visitor], ({ model, library, window, name }, who) => {
    library.tell(window, 'chatClosedByOperator', toIds(who));
    model.closeChat(name, who);
  }),
  messageStep(1, 'notify', [], ({ model, library, window, name }) => {
    library.tell(window, 'notificationAdded', { notification: { id: 'n' } });
    model.notify(name);
  }),
  messageStep(1, 'reply of its own accord', [fc.constantFrom(LISTED_CODE, 'x')], (sender, code) => {
    sender.library.isPageAsAssumed = false;
    fail(sender, code);
  }),
];
