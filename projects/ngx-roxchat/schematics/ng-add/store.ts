import { SchematicsException, type Tree } from '@angular-devkit/schematics';
import { getPackageJsonDependency } from '@schematics/angular/utility/dependencies';
import { join } from 'node:path/posix';
import { type Application } from './application';
import { type Sources } from './sources';

/** The option `--store`. */
export type StoreOption = 'auto' | 'ngrx' | 'none';

/** Whether the set-up is the one with NgRx, and why. */
interface StoreChoice {
  readonly hasStore: boolean;
  readonly reason: string;
}

const PACKAGES = ['@ngrx/store', '@ngrx/effects'];
const STORES = ['provideStore', 'StoreModule.forRoot'];

/** Finds out whether the application has a store, unless the option says so. */
export function chooseStore(
  tree: Tree,
  application: Application,
  sources: Sources,
  option: StoreOption,
): StoreChoice {
  if (option === 'none') {
    return { hasStore: false, reason: '--store=none' };
  }
  const missing = PACKAGES.filter((name) => !isInstalled(tree, application, name));
  if (option === 'ngrx') {
    if (missing.length > 0) {
      throw new SchematicsException(
        `--store=ngrx needs ${missing.join(' and ')}. First run: npm install ${missing.join(' ')}`,
      );
    }
    return { hasStore: true, reason: '--store=ngrx' };
  }
  if (missing.length > 0) {
    return { hasStore: false, reason: `${missing.join(' and ')} not installed` };
  }
  const [store] = sources.findCalls(STORES);
  return store === undefined
    ? { hasStore: false, reason: `no NgRx store set up in ${application.main} or its imports` }
    : { hasStore: true, reason: `NgRx store in ${store.getSourceFile().fileName.slice(1)}` };
}

/** In a workspace of npm, an application may have a package.json of its own. */
function isInstalled(tree: Tree, { root }: Application, name: string): boolean {
  return ['/package.json', join('/', root, 'package.json')].some(
    (path) => tree.exists(path) && getPackageJsonDependency(tree, name, path) !== null,
  );
}
