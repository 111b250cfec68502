import * as v from 'valibot';
import { type Connect, showWorkspace } from './peer';
import { plainCommand } from './plain-command';
import { schemaHandler } from './schema-handler';

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(256));
const optionalId = v.nullish(id, null);
const name = v.nullish(v.pipe(v.string(), v.maxLength(1024)), null);
const text = v.nullish(v.pipe(v.string(), v.maxLength(65_536)), null);
const chatId = v.nullish(v.pipe(v.number(), v.integer(), v.minValue(0)), null);
const ids = { roxchatVisitorId: id, providedVisitorId: optionalId, siebelId: optionalId };
const envelope = <Params extends v.GenericSchema>(event: string, params: Params) =>
  v.object({ source: v.literal('roxchat'), event: v.literal(event), params });

const SCHEMA = v.variant('event', [
  envelope(
    'newMessageAdded',
    v.object({ ...ids, chatId, sessionId: optionalId, kind: name, messageText: text }),
  ),
  envelope(
    'chatClosedByOperator',
    v.object({
      ...ids,
      chatId,
      channelId: optionalId,
      channelType: name,
      channelUserId: optionalId,
      channelUserName: name,
    }),
  ),
  envelope('visitorAuthorized', v.object({ old: v.object(ids), new: v.object(ids) })),
  envelope(
    'visitorSelected',
    v.object({ ...ids, chatId, sessionId: optionalId, taskId: optionalId }),
  ),
  envelope(
    'notificationAdded',
    v.object({ notification: v.object({ id, kind: name, text, sessionId: optionalId }) }),
  ),
  envelope('notificationRemoved', v.object({ notification: v.object({ id }) })),
]);

export const handler = schemaHandler((data) => {
  const { success, output } = v.safeParse(SCHEMA, data);
  return success ? output : null;
});

export const connect: Connect = async (desk) => {
  const { emit, sendTo } = plainCommand(desk);
  window.addEventListener('message', handler(desk.origin, emit));
  const { workspace } = await showWorkspace(desk);
  return { command: sendTo(workspace) };
};
