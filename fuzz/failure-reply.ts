/** A JSON Schema of the failure replies that the library recognizes if no reader is configured. */
const CODES = [
  'operator_cant_start_chat_with_visitor_from_another_department',
  'visitor_starting_chat_from_his_side',
  'visitor_already_in_chat',
  'no_tariff_option',
  'unable_to_start_outgoing_chat',
];

const field = (name: string, schema: object) => ({
  type: 'object',
  properties: { [name]: schema },
  required: [name],
});
const oneOfFields = (names: string[], schema: object) => ({
  anyOf: names.map((name) => field(name, schema)),
});
const anyField = (schema: object) => ({
  type: 'object',
  not: { additionalProperties: { not: schema } },
});

/** Matches the message itself, an object in it, or an object in that. */
const atAnyDepth = (holder: object) => ({
  anyOf: [holder, anyField(holder), anyField(anyField(holder))],
});

const inAnyCase = (text: string) =>
  Array.from(text, (c) => (/[a-z]/.test(c) ? `[${c}${c.toUpperCase()}]` : c)).join('');

const LISTED = {
  type: 'string',
  pattern: `^(?:${CODES.map(inAnyCase).join('|').replaceAll('_', '[-_]')})$`,
};
const UNLISTED = {
  type: 'string',
  not: { pattern: `^\\s*(?:|0|${['none', 'ok', 'success'].map(inAnyCase).join('|')})\\s*$` },
};
const ABOUT_THE_COMMAND = oneOfFields(['event', 'action', 'type'], {
  const: 'start_outgoing_chat',
});
const ABOUT_A_FAILURE = {
  allOf: [
    field('source', { const: 'roxchat' }),
    oneOfFields(['event', 'action', 'type'], {
      type: 'string',
      pattern: ['error', 'fail'].map(inAnyCase).join('|'),
    }),
  ],
};

export const FAILURE_REPLY = {
  anyOf: [
    atAnyDepth(anyField(LISTED)),
    {
      allOf: [
        { anyOf: [ABOUT_THE_COMMAND, ABOUT_A_FAILURE] },
        atAnyDepth(oneOfFields(['error', 'errorCode', 'error_code', 'code', 'reason'], UNLISTED)),
      ],
    },
  ],
};
