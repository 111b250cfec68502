import type { ChannelType } from '../agent-desk/channel';
import { RETURNS, REVISITS } from '../agent-desk/lines';
import { BACK_ON_SITE } from '../agent-desk/notices';
import type { ChatStatus } from '../agent-desk/visitor';
import type { ShiftStep, Stage } from './stage';

interface Greeter {
  readonly channel: ChannelType;
  readonly status: ChatStatus;
  readonly createSteps: (stage: Stage, key: number) => readonly ShiftStep[];
}

/** Three visitors who write when the page opens, each on another channel. */
const GREETERS: readonly Greeter[] = [
  {
    channel: 'telegram',
    status: 'open',
    createSteps: (stage, key) => [stage.writeTopicLine(key, 'visitor', 'followUp')],
  },
  {
    channel: 'whatsapp',
    status: 'closed',
    createSteps: (stage, key) => [stage.writeLine(key, 'visitor', RETURNS)],
  },
  {
    channel: 'site',
    status: 'closed',
    createSteps: (stage, key) => [
      stage.notify(key, BACK_ON_SITE),
      stage.writeLine(key, 'visitor', REVISITS),
    ],
  },
];

/** Creates the steps of the greeting: three messages and a notification. */
export function createGreeting(stage: Stage): readonly ShiftStep[] {
  return GREETERS.flatMap(({ channel, status, createSteps }) => {
    const key = stage.findKnownVisitor(channel, status);
    return key === undefined ? [] : createSteps(stage, key);
  });
}
