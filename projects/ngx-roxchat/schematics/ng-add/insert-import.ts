import { getEOL } from '@schematics/angular/utility/eol';
import ts from 'typescript';
import { type Insertion, placeAtEnd } from './places';

/**
 * Returns what to insert so that code can use a name: into a list of the same entry point, or as
 * another import. The one in @schematics/angular also adds names to `import type { … }`.
 */
export function insertImport(
  file: ts.SourceFile,
  name: string,
  from: string,
): readonly Insertion[] {
  const declarations = file.statements.filter(ts.isImportDeclaration);
  const lists = declarations
    .filter(({ moduleSpecifier }) => (moduleSpecifier as ts.StringLiteral).text === from)
    .flatMap(listValues);
  if (lists.some(({ elements }) => elements.some((element) => isValue(element, name)))) {
    return [];
  }
  const [list] = lists;
  if (list !== undefined) {
    return placeAtEnd(list, list.elements).insert(name);
  }
  const line = formatImport(name, from);
  const newline = getEOL(file.text);
  const last = declarations.at(-1);
  return last === undefined
    ? [{ position: 0, text: `${line}${newline}` }]
    : [{ position: last.end, text: `${newline}${line}` }];
}

export function formatImport(name: string, from: string): string {
  return `import { ${name} } from '${from}';`;
}

/** Returns the list of an import, unless it lists types alone. */
function listValues({ importClause }: ts.ImportDeclaration): ts.NamedImports[] {
  const bindings = importClause?.namedBindings;
  return bindings && ts.isNamedImports(bindings) && !ts.isTypeOnlyImportDeclaration(importClause)
    ? [bindings]
    : [];
}

function isValue({ name, propertyName, isTypeOnly }: ts.ImportSpecifier, wanted: string): boolean {
  return !isTypeOnly && propertyName === undefined && name.text === wanted;
}
