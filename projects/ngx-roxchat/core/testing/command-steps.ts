import fc from 'fast-check';
import type { Command } from './command.model';
import type { LibrarySide } from './library-side';
import { anySession, anyVisitor, fail, onEvent, select, type Sender } from './message-steps';
import type { QueueModel } from './queue.model';
import { pick, type Reaction } from './side';
import { step, wait } from './step';

const anyNumber = fc.nat(7);

const orEmpty = (text: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.oneof({ weight: 40, arbitrary: text }, { weight: 1, arbitrary: fc.constant('') });

const anyReaction: fc.Arbitrary<Reaction> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ act: fc.constant('start'), visitorId: anyVisitor }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('unsubscribe'), request: anyNumber }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('remove'), frame: anyNumber }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('reset') }) },
);

/** Returns the window that a command was posted to, as the sender of a message. */
function findSender(
  model: QueueModel,
  library: LibrarySide,
  command: Command | undefined,
): Sender | undefined {
  const name = command?.posted?.page.window;
  const window = name === undefined ? undefined : library.findWindow(name);
  return name === undefined || !window ? undefined : { model, library, window, name };
}

export const COMMAND_STEPS = [
  step(
    8,
    'start',
    [orEmpty(anyVisitor), fc.option(orEmpty(anySession), { freq: 2 }), fc.option(anyReaction)],
    (model, library, visitorId, sessionId, onResult) => {
      library.start(visitorId, sessionId, onResult);
      model.start(visitorId, sessionId, onResult);
    },
  ),

  step(1, 'unsubscribe', [anyNumber], (model, library, number) => {
    library.unsubscribe(number);
    model.unsubscribe(number);
  }),

  step(1, 'reset', [], (model, library) => {
    library.reset();
    model.reset();
  }),

  // One ms passes after each step: these are just before, at and just after the time-outs.
  step(
    5,
    'wait',
    [fc.constantFrom(1, 7, 251, 499, 997, 998, 999, 1_997, 1_998, 1_999, 2_501, 2_502)],
    (model, _, ms) => {
      wait(model, ms);
    },
  ),

  step(1, 'subscribe to visitorSelected$', [], (model, library) => {
    if (!model.isWatchingSelections) {
      library.watchSelections();
    }
    model.isWatchingSelections = true;
  }),

  step(
    4,
    'confirm a command',
    [anyNumber, anyNumber, fc.option(fc.constantFrom('start', 'remove', 'reset'))],
    (model, library, number, idNumber, reaction) => {
      const { inFlight, posted, queued } = model.commands;
      const command = pick(inFlight.length > 0 && number > 1 ? inFlight : posted, number);
      const sender = findSender(model, library, command);
      if (!command?.posted || !sender) {
        return;
      }
      const visitorId = pick([...model.visitors.find(command.visitorId).ids], idNumber) ?? '';
      const isAlone = queued.length === 0 && inFlight.length === 1;
      const frame = library.frames.findIndex(
        ({ contentWindow }) => contentWindow === sender.window,
      );
      if (reaction === 'start' && command.state === 'in flight') {
        onEvent(sender, { act: 'start', visitorId });
      } else if (reaction === 'remove' && command.state === 'in flight' && frame >= 0) {
        // The rules do not say whether queued commands end before or after the event is emitted.
        const fromNewest = library.frames.length - 1 - frame;
        if (queued.length === 0) {
          onEvent(sender, { act: 'remove', frame: fromNewest });
        }
      }
      // The rules do not say whether the others end before or after the event is emitted.
      if (reaction === 'reset' && command.state === 'in flight' && isAlone) {
        onEvent(sender, { act: 'reset' });
      }
      select(sender, visitorId, null, command.posted.session);
    },
  ),

  step(6, 'reply to a command', [anyNumber], (model, library, number) => {
    const { posted, list } = model.commands;
    const { repliedCommands } = library;
    const repliable = posted.filter(
      (one) => model.commands.canReply(one) && !repliedCommands.has(one),
    );
    const command = pick(repliable, number);
    const sender = findSender(model, library, command);
    if (!command || !sender) {
      return;
    }
    const later = posted.slice(posted.indexOf(command) + 1);
    const isInOrder = !later.some(
      (one) => one.posted?.page.window === sender.name && repliedCommands.has(one),
    );
    if (!isInOrder) {
      library.isPageAsAssumed = false;
    }
    repliedCommands.add(command);
    fail(sender, String(list.indexOf(command)));
  }),
];
