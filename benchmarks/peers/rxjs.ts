import { filter, fromEvent, map, type Observable } from 'rxjs';
import type { Said } from '../payloads';
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

/** One stream an event, as one finds it in many services: each has a listener of its own. */
export function streams(origin: string): readonly Observable<Said>[] {
  return NAMES.map((event) =>
    fromEvent<MessageEvent>(window, 'message').pipe(
      filter((message) => message.origin === origin),
      map((message) => message.data as Said & { source: string }),
      filter((data) => data.source === 'roxchat' && data.event === event),
      map(({ params }) => ({ event, params })),
    ),
  );
}

export const connect: Connect = async (desk) => {
  const { tell, sendTo } = plainCommand(desk);
  for (const stream of streams(desk.origin)) {
    stream.subscribe(tell);
  }
  const { workspace } = await showWorkspace(desk);
  return { command: sendTo(workspace) };
};
