import ts from 'typescript';
import { findImport } from './imports';
import { findNodes, type Sources } from './sources';

/** What a name stands for. */
type Declared = ts.Expression | ts.ClassDeclaration;

/** Finds what an identifier stands for, also in another source, through files that re-export it. */
export function findDeclared(sources: Sources, identifier: ts.Identifier): Declared | undefined {
  return new Search(sources).find(identifier.getSourceFile(), identifier.text, identifier);
}

class Search {
  /** Files that export from one another are searched once. */
  readonly #searched = new Set<string>();

  constructor(readonly sources: Sources) {}

  /** Finds what a name stands for at a node, by default at the top level of the file. */
  find(file: ts.SourceFile, name: string, node: ts.Node = file): Declared | undefined {
    const local = findLocal(file, name, node);
    const imported = findImport(file, name);
    return local ?? (imported && this.#findExported(file, imported.specifier, imported.name));
  }

  #findExported(from: ts.SourceFile, specifier: string, name: string): Declared | undefined {
    const path = this.sources.resolve(specifier, from.fileName);
    const key = `${path ?? ''} ${name}`;
    if (path === undefined || this.#searched.has(key)) {
      return undefined;
    }
    this.#searched.add(key);
    const file = this.sources.parse(path);
    return (
      this.#findDefault(file, name) ?? this.#findReExported(file, name) ?? this.find(file, name)
    );
  }

  #findDefault(file: ts.SourceFile, name: string): Declared | undefined {
    if (name !== 'default') {
      return undefined;
    }
    const exported = file.statements.find(ts.isExportAssignment)?.expression;
    return exported && ts.isIdentifier(exported)
      ? this.find(file, exported.text)
      : (exported ?? file.statements.filter(ts.isClassDeclaration).find(isDefault));
  }

  #findReExported(file: ts.SourceFile, name: string): Declared | undefined {
    for (const { exportClause, moduleSpecifier } of file.statements.filter(
      ts.isExportDeclaration,
    )) {
      const local = getExportedName(exportClause, name);
      const specifier = moduleSpecifier && (moduleSpecifier as ts.StringLiteral).text;
      const found =
        local === undefined
          ? undefined
          : specifier === undefined
            ? this.find(file, local)
            : this.#findExported(file, specifier, local);
      if (found !== undefined) {
        return found;
      }
    }
    return undefined;
  }
}

/** Returns the name in the file, or in the other file, that `export { … }` or `export *` exports. */
function getExportedName(
  clause: ts.NamedExportBindings | undefined,
  name: string,
): string | undefined {
  if (clause === undefined) {
    return name;
  }
  const element = ts.isNamedExports(clause)
    ? clause.elements.find((element) => element.name.text === name)
    : undefined;
  return element && (element.propertyName ?? element.name).text;
}

function findLocal(file: ts.SourceFile, name: string, node: ts.Node): Declared | undefined {
  const isNamed = (declared: ts.NamedDeclaration): boolean => declared.name?.getText() === name;
  const [innermost] = findNodes(file, ts.isVariableDeclaration)
    .filter((declaration) => isNamed(declaration) && isConstantAt(node, declaration))
    .sort((a, b) => getBlock(b).pos - getBlock(a).pos);
  return innermost?.initializer ?? file.statements.filter(ts.isClassDeclaration).find(isNamed);
}

function isConstantAt(node: ts.Node, declaration: ts.VariableDeclaration): boolean {
  const block = getBlock(declaration);
  const isAround = block.pos <= node.pos && node.end <= block.end;
  return isAround && (declaration.parent.flags & ts.NodeFlags.Const) !== 0;
}

/** The block of the statement that declares a variable. */
function getBlock({ parent }: ts.VariableDeclaration): ts.Node {
  return parent.parent.parent;
}

function isDefault({ modifiers }: ts.ClassDeclaration): boolean {
  return modifiers?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword) ?? false;
}
