import type { Rule, Tree } from '@angular-devkit/schematics';
import { addRootImport, addRootProvider } from '@schematics/angular/utility';
import { getPackageJsonDependency } from '@schematics/angular/utility/dependencies';
import { isStandaloneApp } from '@schematics/angular/utility/ng-ast-utils';
import { getMainFilePath } from '@schematics/angular/utility/standalone/util';
import type { Application } from './application';
import { findCalls } from './calls';

/** One of the ways to set the library up. */
export interface SetUp {
  /** What is called, with the origin. */
  readonly callee: string;
  /** Where that is imported from. */
  readonly entry: string;
  readonly add: typeof addRootProvider;
  /** What is left to do for the component to be known in a template. */
  readonly importHint: string;
}

const IMPORT_WORKSPACE = 'add RoxChatWorkspace to the imports of its component or module';

const SET_UPS = {
  ngModule: {
    callee: 'RoxChatModule.forRoot',
    entry: 'ngx-roxchat',
    add: addRootImport,
    importHint: 'add RoxChatModule to the imports of its module, unless that is the root module',
  },
  standalone: {
    callee: 'provideRoxChat',
    entry: 'ngx-roxchat',
    add: addRootProvider,
    importHint: IMPORT_WORKSPACE,
  },
  withoutStore: {
    callee: 'provideRoxChatCore',
    entry: 'ngx-roxchat/core',
    add: addRootProvider,
    importHint: IMPORT_WORKSPACE,
  },
} satisfies Record<string, SetUp>;

/** The callees that set the library up, by whomever they were written. */
export const SET_UP_CALLEES: readonly string[] = Object.values(SET_UPS).map(({ callee }) => callee);

/** The set-up that fits the application, and why. */
export async function chooseSetUp(
  tree: Tree,
  { name, folder }: Application,
): Promise<{ setUp: SetUp; because: string }> {
  const missing = ['@ngrx/store', '@ngrx/effects'].filter(
    (dependency) => getPackageJsonDependency(tree, dependency) === null,
  );
  if (missing.length > 0) {
    return { setUp: SET_UPS.withoutStore, because: `${missing.join(' and ')} not installed` };
  }
  if (findCalls(tree, folder, ['provideStore', 'StoreModule.forRoot']).length === 0) {
    return { setUp: SET_UPS.withoutStore, because: `no NgRx store set up in ${folder}` };
  }
  return isStandaloneApp(tree, await getMainFilePath(tree, name))
    ? { setUp: SET_UPS.standalone, because: 'standalone, with NgRx' }
    : { setUp: SET_UPS.ngModule, because: 'NgModules, with NgRx' };
}

/** Writes the set-up into the root of the application. */
export function writeSetUp({ name }: Application, setUp: SetUp, origin: string): Rule {
  const symbol = setUp.callee.replace(/\..*/, '');
  const method = setUp.callee.slice(symbol.length);
  return setUp.add(
    name,
    ({ code, external }) => code`${external(symbol, setUp.entry)}${method}(${literal(origin)})`,
  );
}

/** A host may hold an apostrophe. */
function literal(text: string): string {
  return `'${text.replaceAll("'", "\\'")}'`;
}
