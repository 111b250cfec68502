// The tables of the events in the docs, from the types and their comments.
import { readFileSync } from 'node:fs';
import ts from 'typescript';

const SOURCE = 'projects/ngx-roxchat/core/src/protocol/events.ts';
const TABLE = /(<!-- event: (\w+) -->\n)[^]*?(<!-- \/event -->)/g;

const file = ts.createSourceFile(
  SOURCE,
  readFileSync(SOURCE, 'utf8'),
  ts.ScriptTarget.Latest,
  true,
);
const interfaces = new Map(
  file.statements.filter(ts.isInterfaceDeclaration).map((node) => [node.name.text, node]),
);

/** A page with the tables of the events that it names. */
export function withEventTables(markdown) {
  return markdown.replace(TABLE, (_, start, event, end) => `${start}\n${table(event)}\n\n${end}`);
}

function table(event) {
  const params = `${event.charAt(0).toUpperCase()}${event.slice(1)}Params`;
  const rows = fields(params).map(
    ([name, type, comment]) => `| \`${name}\` | \`${type.replaceAll('|', '\\|')}\` | ${comment} |`,
  );
  return ['| field | type | |', '| --- | --- | --- |', ...rows].join('\n');
}

/** The fields of an interface, those it extends first, and in place of a record its own fields. */
function fields(name, prefix = '', kept = null) {
  const node = interfaces.get(name);
  const inherited = node.heritageClauses?.flatMap(({ types }) =>
    types.flatMap((type) => fields(type.expression.getText(), prefix, kept)),
  );
  const own = node.members.filter((member) => !kept || kept.includes(member.name.getText()));
  return [
    ...(inherited ?? []),
    ...own.flatMap((member) => {
      const field = `${prefix}${member.name.getText()}`;
      const record = recordOf(member.type);
      return record
        ? fields(record.name, `${field}.`, record.kept)
        : [[field, member.type.getText(), commentOf(member)]];
    }),
  ];
}

/** Of `X`, or `Pick<X, 'a'>`, the interface and which of its fields; null of another type. */
function recordOf(type) {
  const text = type.getText();
  const [, picked, kept] = /^Pick<(\w+), '(\w+)'>$/.exec(text) ?? [];
  const name = picked ?? text;
  return interfaces.has(name) ? { name, kept: kept ? [kept] : null } : null;
}

function commentOf(member) {
  const [doc] = ts.getJSDocCommentsAndTags(member).filter(ts.isJSDoc);
  return ts.getTextOfJSDocComment(doc.comment).replace(/\s+/g, ' ');
}
