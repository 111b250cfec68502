/** The failure replies that are looked for if none is configured, as a JSON Schema. */
const CODES = [
  'operator_cant_start_chat_with_visitor_from_another_department',
  'visitor_starting_chat_from_his_side',
  'visitor_already_in_chat',
  'no_tariff_option',
  'unable_to_start_outgoing_chat',
];
const CODE_FIELDS = ['error', 'errorCode', 'code'];

const field = (name: string, schema: object) => ({
  type: 'object',
  properties: { [name]: schema },
  required: [name],
});
const fields = (names: string[], schema: object) => names.map((name) => field(name, schema));

/** A text at one of the places where a code may be. */
function withText(text: object): object {
  const codeOrNested = { anyOf: [text, ...fields(CODE_FIELDS, text)] };
  const holder = { anyOf: fields(CODE_FIELDS, codeOrNested) };
  return { anyOf: [holder, field('params', holder), field('data', holder)] };
}

/** In any case, with `-` for `_`. */
const listed = CODES.map((code) =>
  Array.from(code, (c) => (c === '_' ? '[-_]' : `[${c}${c.toUpperCase()}]`)).join(''),
);

export const FAILURE_REPLY = {
  anyOf: [
    withText({ type: 'string', pattern: `^(?:${listed.join('|')})$` }),
    { allOf: [field('source', { const: 'roxchat' }), withText({ type: 'string', minLength: 1 })] },
  ],
};
