import { NOTES, RETURNS, THANKS, WELCOMES } from '../desk/lines';
import { BACK_ON_SITE, LEFT_SITE, WAITING } from '../desk/notices';
import type { Beat, Stage } from './stage';

type Script = Generator<Beat, void, undefined>;

/**
 * A busy half-hour of one agent: two clients at once, a guest who logs in, a client who comes
 * back.
 */
export function* shiftScript(stage: Stage): Script {
  const [regular, impatient] = stage.castClients();
  if (regular === undefined || impatient === undefined) {
    return;
  }
  const guest = stage.castGuest();
  yield* twoClientsAtOnce(stage, regular, impatient);
  yield* guestLogsIn(stage, guest);
  yield* clientsAreServed(stage, regular, impatient);
  yield* clientComesBack(stage, regular, guest);
}

function* twoClientsAtOnce(stage: Stage, regular: number, impatient: number): Script {
  const { random } = stage;
  yield stage.speaks(regular, 'visitor', 'opening');
  yield stage.opens(regular);
  yield stage.speaks(regular, 'operator', 'answer');
  yield stage.speaks(impatient, 'visitor', 'opening');
  if (random.chance(0.7)) {
    yield stage.speaks(regular, 'visitor', 'followUp');
  }
  yield stage.notifies(impatient, WAITING);
  yield stage.speaks(regular, 'operator', 'solution');
  yield stage.opens(impatient);
  yield stage.clears(impatient);
  yield stage.speaks(impatient, 'operator', 'answer');
}

function* guestLogsIn(stage: Stage, guest: number): Script {
  const { random } = stage;
  yield stage.speaks(guest, 'visitor', 'opening');
  yield stage.opens(guest);
  yield stage.speaks(guest, 'operator', 'answer');
  yield stage.authorizes(guest);
  yield stage.speaks(guest, 'visitor', 'followUp');
  if (random.chance(0.6)) {
    yield stage.says(guest, 'operator_note', NOTES);
  }
  yield stage.speaks(guest, 'operator', 'solution');
}

function* clientsAreServed(stage: Stage, regular: number, impatient: number): Script {
  const { random } = stage;
  yield stage.says(regular, 'visitor', THANKS);
  yield stage.opens(regular);
  yield stage.closes(regular);
  if (random.chance(0.6)) {
    yield stage.speaks(impatient, 'visitor', 'followUp');
  }
  yield stage.opens(impatient);
  yield stage.speaks(impatient, 'operator', 'solution');
  yield stage.says(impatient, 'visitor', THANKS);
  yield stage.closes(impatient);
}

function* clientComesBack(stage: Stage, regular: number, guest: number): Script {
  const { random } = stage;
  yield stage.notifies(regular, BACK_ON_SITE);
  yield stage.says(regular, 'visitor', RETURNS);
  yield stage.clears(regular);
  yield stage.opens(regular);
  yield stage.says(regular, 'operator', WELCOMES);
  if (random.chance(0.5)) {
    yield stage.says(guest, 'visitor', THANKS);
  }
  yield stage.notifies(guest, LEFT_SITE);
}
