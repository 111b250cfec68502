// The tables of the events and of the kinds of message in the docs, from the types and their comments.
import { readFileSync } from 'node:fs';
import ts from 'typescript';

const SOURCES = ['events', 'message-kind'].map(
  (name) => `projects/ngx-roxchat/core/src/protocol/${name}.ts`,
);
const TABLE = /(<!-- (?:event: (\w+)|kinds) -->\n)[^]*?(<!-- \/(?:event|kinds) -->)/g;

const interfaces = new Map(
  SOURCES.flatMap((path) =>
    ts
      .createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true)
      .statements.filter(ts.isInterfaceDeclaration)
      .map((node) => [node.name.text, node]),
  ),
);

/** A page with the tables of the events that it names, and of the kinds of message. */
export function withEventTables(markdown) {
  return markdown.replace(TABLE, (_, start, event, end) => {
    const written = event
      ? table(paramsOf(event), 'field', 'type')
      : table('RoxChatMessageKinds', 'kind', 'number');
    return `${start}\n${written}\n\n${end}`;
  });
}

const paramsOf = (event) => `${event.charAt(0).toUpperCase()}${event.slice(1)}Params`;

function table(name, ...heads) {
  const rows = fields(name).map(
    ([name, type, comment]) => `| \`${name}\` | \`${type.replaceAll('|', '\\|')}\` | ${comment} |`,
  );
  return [`| ${heads.join(' | ')} | |`, '| --- | --- | --- |', ...rows].join('\n');
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
