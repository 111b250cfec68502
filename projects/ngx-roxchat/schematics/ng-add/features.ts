import {
  apply,
  applyTemplates,
  mergeWith,
  move,
  noop,
  type Rule,
  SchematicsException,
  type Tree,
  url,
} from '@angular-devkit/schematics';
import { dirname } from 'node:path/posix';
import { type Application } from './application';
import { type ExistingSetUp } from './set-ups';
import { type Sources } from './sources';

/** What a feature is added to. */
export interface FeatureTarget {
  readonly tree: Tree;
  readonly application: Application;
  readonly sources: Sources;
  /** How the library is set up. */
  readonly existing: ExistingSetUp;
}

/** What is logged about a feature, and the files that it still creates. */
export interface AddedFeature {
  readonly message: string;
  readonly files: Rule;
}

/** Returns a feature that the application has already. */
export function keepFeature(path: string, name: string): AddedFeature {
  return { message: `${path.slice(1)} has ${name} already.`, files: noop() };
}

/** Returns a rule that creates the file of a feature from its template. */
export function createFile(
  tree: Tree,
  feature: 'host' | 'screen-pop',
  path: string,
  values: object,
): Rule {
  if (tree.exists(path)) {
    throw new SchematicsException(
      `--${feature} creates ${path.slice(1)}, but there is such a file. No source was changed. ` +
        'Rename that file first.',
    );
  }
  const files = apply(url(`./files/${feature}`), [applyTemplates(values), move(dirname(path))]);
  return mergeWith(files);
}
