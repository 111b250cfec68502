import { NOTES, RETURNS, THANKS, WELCOMES } from '../agent-desk/lines';
import { BACK_ON_SITE, LEFT_SITE, WAITING } from '../agent-desk/notices';
import type { ShiftStep, Stage } from './stage';

type Script = Generator<ShiftStep, void, undefined>;

/**
 * A busy half-hour of one agent: two chats at once, an anonymous visitor who logs in, a visitor who
 * comes back.
 */
export function* playShift(stage: Stage): Script {
  const [regular, impatient] = stage.chooseKnownVisitors();
  if (regular === undefined || impatient === undefined) {
    return;
  }
  const anonymous = stage.chooseAnonymousVisitor();
  yield* playTwoChatsAtOnce(stage, regular, impatient);
  yield* playLogin(stage, anonymous);
  yield* playSolutions(stage, regular, impatient);
  yield* playReturn(stage, regular, anonymous);
}

function* playTwoChatsAtOnce(stage: Stage, regular: number, impatient: number): Script {
  const { random } = stage;
  yield stage.writeTopicLine(regular, 'visitor', 'opening');
  yield stage.select(regular);
  yield stage.writeTopicLine(regular, 'operator', 'answer');
  yield stage.writeTopicLine(impatient, 'visitor', 'opening');
  if (random.chance(0.7)) {
    yield stage.writeTopicLine(regular, 'visitor', 'followUp');
  }
  yield stage.notify(impatient, WAITING);
  yield stage.writeTopicLine(regular, 'operator', 'solution');
  yield stage.select(impatient);
  yield stage.clearNotifications(impatient);
  yield stage.writeTopicLine(impatient, 'operator', 'answer');
}

function* playLogin(stage: Stage, anonymous: number): Script {
  const { random } = stage;
  yield stage.writeTopicLine(anonymous, 'visitor', 'opening');
  yield stage.select(anonymous);
  yield stage.writeTopicLine(anonymous, 'operator', 'answer');
  yield stage.authorize(anonymous);
  yield stage.writeTopicLine(anonymous, 'visitor', 'followUp');
  if (random.chance(0.6)) {
    yield stage.writeLine(anonymous, 'operator_note', NOTES);
  }
  yield stage.writeTopicLine(anonymous, 'operator', 'solution');
}

function* playSolutions(stage: Stage, regular: number, impatient: number): Script {
  const { random } = stage;
  yield stage.writeLine(regular, 'visitor', THANKS);
  yield stage.select(regular);
  yield stage.close(regular);
  if (random.chance(0.6)) {
    yield stage.writeTopicLine(impatient, 'visitor', 'followUp');
  }
  yield stage.select(impatient);
  yield stage.writeTopicLine(impatient, 'operator', 'solution');
  yield stage.writeLine(impatient, 'visitor', THANKS);
  yield stage.close(impatient);
}

function* playReturn(stage: Stage, regular: number, anonymous: number): Script {
  const { random } = stage;
  yield stage.notify(regular, BACK_ON_SITE);
  yield stage.writeLine(regular, 'visitor', RETURNS);
  yield stage.clearNotifications(regular);
  yield stage.select(regular);
  yield stage.writeLine(regular, 'operator', WELCOMES);
  if (random.chance(0.5)) {
    yield stage.writeLine(anonymous, 'visitor', THANKS);
  }
  yield stage.notify(anonymous, LEFT_SITE);
}
