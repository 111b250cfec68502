import { SchematicsException } from '@angular-devkit/schematics';
import type ts from 'typescript';
import { type Bootstrap } from './bootstrap';
import { type SetUp } from './set-ups';
import { type Sources } from './sources';
import { type Code, formatImports } from './write';

/** Why a set-up was not written, and how to write it by hand. */
interface ByHand {
  readonly reason: string;
  readonly where: string;
  /** What to paste, if not only the set-up. */
  readonly needs?: Code;
}

/** Returns the error for an application whose root cannot be edited. It has the lines to paste. */
export function createRefusal(
  name: string,
  sources: Sources,
  bootstraps: readonly Bootstrap[],
  { list }: SetUp,
  code: Code,
): SchematicsException {
  const { reason, where, needs = code } = describe(sources, bootstraps, list, code);
  const lines = [...formatImports(needs), needs.text].map((line) => `\n    ${line}`).join('');
  return new SchematicsException(
    `"${name}" is bootstrapped in a way that cannot be edited: ${reason}\n` +
      `No source was changed. ${where}\n${lines}\n`,
  );
}

function describe(
  sources: Sources,
  bootstraps: readonly Bootstrap[],
  list: SetUp['list'],
  code: Code,
): ByHand {
  const [bootstrap, ...others] = bootstraps;
  if (bootstrap !== undefined && others.length > 0) {
    return {
      reason: `${locate(bootstrap.call)} is not its only bootstrap.`,
      where: `Add to the ${list} of the application that has the workspace:`,
    };
  }
  if (bootstrap?.argument === undefined) {
    return {
      reason: `${sources.main.slice(1)} and its imports call neither bootstrapApplication, createApplication nor bootstrapModule.`,
      where: `Add to the ${list} of the application's root:`,
    };
  }
  const place = locate(bootstrap.call);
  const argument = bootstrap.argument.getText();
  return bootstrap.kind === 'ngModule'
    ? {
        reason: `${place} bootstraps ${argument}, and its ${list} were not found in the workspace.`,
        where: `Add to the ${list} of the @NgModule of ${argument}:`,
      }
    : {
        reason: `The ${list} of the configuration in ${place} were not found in the workspace.`,
        where: `Replace that configuration, also where a server bootstraps the application:`,
        needs: {
          text: `mergeApplicationConfig(${argument}, { ${list}: [${code.text}] })`,
          imports: { mergeApplicationConfig: '@angular/core', ...code.imports },
        },
      };
}

function locate(node: ts.Node): string {
  const file = node.getSourceFile();
  const { line } = file.getLineAndCharacterOfPosition(node.getStart());
  return `${file.fileName.slice(1)}:${line + 1}`;
}
