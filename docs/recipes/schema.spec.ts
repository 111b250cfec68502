// #region ajv
import Ajv from 'ajv/dist/2020';
import schema from 'ngx-roxchat/protocol.schema.json';

const ajv = new Ajv({ strict: false }).addSchema(schema, 'roxchat');
const isWellFormed = ajv.compile({ $ref: 'roxchat' });
const isEvent = ajv.compile({ $ref: 'roxchat#/$defs/event' });
// #endregion

it('accepts a well-formed message and an event of the library, and rejects others', () => {
  const params = { notification: { id: 'n' } };

  expect(isWellFormed({ source: 'roxchat', event: 'notificationRemoved', params })).toBe(true);
  expect(isWellFormed({ source: 'roxchat', event: 'notificationRemoved', params: {} })).toBe(false);
  expect(isEvent({ event: 'notificationRemoved', params, receivedAt: 0 })).toBe(true);
  expect(isEvent({ event: 'notificationRemoved', params })).toBe(false);
});
