import * as z from 'zod';
import { type Connect, showWorkspace } from './peer';
import { plainCommand } from './plain-command';
import { schemaHandler } from './schema-handler';

const id = z.string().min(1).max(256);
const optionalId = id.nullish().default(null);
const name = z.string().max(1024).nullish().default(null);
const text = z.string().max(65_536).nullish().default(null);
const chatId = z.int().min(0).nullish().default(null);
const ids = { roxchatVisitorId: id, providedVisitorId: optionalId, siebelId: optionalId };
const envelope = <Event extends string, Params extends z.ZodType>(event: Event, params: Params) =>
  z.object({ source: z.literal('roxchat'), event: z.literal(event), params });

const SCHEMA = z.discriminatedUnion('event', [
  envelope(
    'newMessageAdded',
    z.object({ ...ids, chatId, sessionId: optionalId, kind: name, messageText: text }),
  ),
  envelope(
    'chatClosedByOperator',
    z.object({
      ...ids,
      chatId,
      channelId: optionalId,
      channelType: name,
      channelUserId: optionalId,
      channelUserName: name,
    }),
  ),
  envelope('visitorAuthorized', z.object({ old: z.object(ids), new: z.object(ids) })),
  envelope(
    'visitorSelected',
    z.object({ ...ids, chatId, sessionId: optionalId, taskId: optionalId }),
  ),
  envelope(
    'notificationAdded',
    z.object({ notification: z.object({ id, kind: name, text, sessionId: optionalId }) }),
  ),
  envelope('notificationRemoved', z.object({ notification: z.object({ id }) })),
]);

export const handler = schemaHandler((data) => {
  const { success, data: output } = SCHEMA.safeParse(data);
  return success ? output : null;
});

export const connect: Connect = async (desk) => {
  const { emit, sendTo } = plainCommand(desk);
  window.addEventListener('message', handler(desk.origin, emit));
  const { workspace } = await showWorkspace(desk);
  return { command: sendTo(workspace) };
};
