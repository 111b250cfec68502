import { filter, fromEvent, map, type Observable } from 'rxjs';
import type { WireEvent } from '../payloads';
import { type Connect, showWorkspace } from './peer';
import { plainCommand } from './plain-command';

const NAMES = [
  'newMessageAdded',
  'chatClosedByOperator',
  'visitorAuthorized',
  'visitorSelected',
  'notificationAdded',
  'notificationRemoved',
];

/** One stream per event, as in many services: each has a listener of its own. */
export function streams(origin: string): readonly Observable<WireEvent>[] {
  return NAMES.map((event) =>
    fromEvent<MessageEvent>(window, 'message').pipe(
      filter((message) => message.origin === origin),
      map((message) => message.data as WireEvent & { source: string }),
      filter((data) => data.source === 'roxchat' && data.event === event),
      map(({ params }) => ({ event, params })),
    ),
  );
}

export const connect: Connect = async (desk) => {
  const { emit, sendTo } = plainCommand(desk);
  for (const stream of streams(desk.origin)) {
    stream.subscribe(emit);
  }
  const { workspace } = await showWorkspace(desk);
  return { command: sendTo(workspace) };
};
