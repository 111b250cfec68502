import type { Rule, Tree } from '@angular-devkit/schematics';
import { addRootImport, addRootProvider } from '@schematics/angular/utility';
import { getPackageJsonDependency } from '@schematics/angular/utility/dependencies';
import { isStandaloneApp } from '@schematics/angular/utility/ng-ast-utils';
import { getMainFilePath } from '@schematics/angular/utility/standalone/util';
import type { Application } from './application';
import { findCalls } from './calls';

/** One of the ways to set the library up. */
export interface SetUp {
  /** The function to call with the origin. */
  readonly callee: string;
  /** The entry point that exports it. */
  readonly entry: string;
  readonly add: typeof addRootProvider;
  /** What the user still has to do to use the component in a template. */
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

/** All functions that set up the library, called by this schematic or by hand. */
export const SET_UP_CALLEES: readonly string[] = Object.values(SET_UPS).map(({ callee }) => callee);

/** Returns the set-up that fits the application, and the reason. */
export async function chooseSetUp(
  tree: Tree,
  { name, folder }: Application,
): Promise<{ setUp: SetUp; reason: string }> {
  const missing = ['@ngrx/store', '@ngrx/effects'].filter(
    (dependency) => getPackageJsonDependency(tree, dependency) === null,
  );
  if (missing.length > 0) {
    return { setUp: SET_UPS.withoutStore, reason: `${missing.join(' and ')} not installed` };
  }
  if (findCalls(tree, folder, ['provideStore', 'StoreModule.forRoot']).length === 0) {
    return { setUp: SET_UPS.withoutStore, reason: `no NgRx store set up in ${folder}` };
  }
  return isStandaloneApp(tree, await getMainFilePath(tree, name))
    ? { setUp: SET_UPS.standalone, reason: 'standalone, with NgRx' }
    : { setUp: SET_UPS.ngModule, reason: 'NgModules, with NgRx' };
}

/** Writes the set-up into the root of the application. */
export function writeSetUp({ name }: Application, setUp: SetUp, origin: string): Rule {
  const symbol = setUp.callee.replace(/\..*/, '');
  const method = setUp.callee.slice(symbol.length);
  return setUp.add(
    name,
    ({ code, external }) => code`${external(symbol, setUp.entry)}${method}('${origin}')`,
  );
}
