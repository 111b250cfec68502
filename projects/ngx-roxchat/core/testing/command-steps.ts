import fc from 'fast-check';
import type { Command } from './commands.model';
import type { LibrarySide } from './library-side';
import { fail, onEvent, select, type Sender, session, visitor } from './message-steps';
import type { QueueModel } from './queue.model';
import { pick, type Reaction } from './side';
import { step, wait } from './step';

const number = fc.nat(7);

const orEmpty = (text: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.oneof({ weight: 40, arbitrary: text }, { weight: 1, arbitrary: fc.constant('') });

const reaction: fc.Arbitrary<Reaction> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ act: fc.constant('start'), visitor }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('unsubscribe'), request: number }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('release'), frame: number }) },
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
    [orEmpty(visitor), fc.option(orEmpty(session), { freq: 2 }), fc.option(reaction)],
    (model, library, who, sessionId, onResult) => {
      library.start(who, sessionId, onResult);
      model.start(who, sessionId, onResult);
    },
  ),

  step(1, 'unsubscribe', [number], (model, library, which) => {
    library.unsubscribe(which);
    model.unsubscribe(which);
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
    [number, number, fc.option(fc.constantFrom('start', 'release'))],
    (model, library, which, id, during) => {
      const { inFlight, posted, waiting } = model.commands;
      const command = pick(inFlight.length > 0 && which > 1 ? inFlight : posted, which);
      const sender = findSender(model, library, command);
      if (!command?.posted || !sender) {
        return;
      }
      const who = pick([...model.persons.find(command.visitor).ids], id) ?? '';
      const frame = library.frames.findIndex(
        ({ contentWindow }) => contentWindow === sender.window,
      );
      if (during === 'start' && command.state === 'in flight') {
        onEvent(sender, { act: 'start', visitor: who });
      } else if (during === 'release' && command.state === 'in flight' && frame >= 0) {
        // The rules do not say whether what waits ends before or after the event's subscribers.
        const fromNewest = library.frames.length - 1 - frame;
        if (waiting.length === 0) {
          onEvent(sender, { act: 'release', frame: fromNewest });
        }
      }
      select(sender, who, command.posted.session);
    },
  ),

  step(6, 'reply to a command', [number], (model, library, which) => {
    const { posted, list } = model.commands;
    const open = posted.filter((one) => model.commands.mayReply(one) && !library.replied.has(one));
    const command = pick(open, which);
    const sender = findSender(model, library, command);
    if (!command || !sender) {
      return;
    }
    const later = posted.slice(posted.indexOf(command) + 1);
    const isInOrder = !later.some(
      (one) => one.posted?.page.window === sender.name && library.replied.has(one),
    );
    if (!isInOrder) {
      library.isPageAsAssumed = false;
    }
    library.replied.add(command);
    fail(sender, String(list.indexOf(command)));
  }),
];
