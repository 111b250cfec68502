import { SchematicTestRunner, type UnitTestTree } from '@angular-devkit/schematics/testing';
import { join } from 'node:path';
import type { Options } from '../ng-add';

// The spinner of the install tasks is an ES module, which jest cannot require.
jest.mock('ora', () => ({}));

export const ORIGIN = 'https://acme.rox.chat';
export const MAIN = '/src/main.ts';
export const CONFIG = '/src/app/app.config.ts';
export const MODULE = '/src/app/app-module.ts';

const runner = new SchematicTestRunner('ngx-roxchat', join(__dirname, '../collection.json'));

/** What `ng add` has logged since the test began. */
export const logged: string[] = [];
runner.logger.subscribe(({ message }) => logged.push(message));
beforeEach(() => {
  logged.length = 0;
});

export const addAngular = (
  schematic: string,
  options: object,
  tree?: UnitTestTree,
): Promise<UnitTestTree> =>
  runner.runExternalSchematic<object>('@schematics/angular', schematic, options, tree);

export const createWorkspace = (): Promise<UnitTestTree> =>
  addAngular('workspace', { name: 'crm', version: '21.2.0', newProjectRoot: 'projects' });

export const createApplication = async (
  options: object = {},
  tree?: UnitTestTree,
): Promise<UnitTestTree> =>
  addAngular(
    'application',
    { name: 'crm', projectRoot: '', skipInstall: true, ...options },
    tree ?? (await createWorkspace()),
  );

export const ngAdd = (tree: UnitTestTree, options: Partial<Options> = {}): Promise<UnitTestTree> =>
  runner.runSchematic<Partial<Options>>('ng-add', { origin: ORIGIN, ...options }, tree);

export const ngAddWithoutOptions = (tree: UnitTestTree): Promise<UnitTestTree> =>
  runner.runSchematic('ng-add', {}, tree);

export function edit(
  tree: UnitTestTree,
  path: string,
  text: string | RegExp,
  replacement: string,
): void {
  const before = tree.readText(path);
  const after = before.replace(text, replacement);
  expect(after).not.toBe(before);
  tree.overwrite(path, after);
}

export function addNgrx(tree: UnitTestTree, packages = ['store', 'effects']): void {
  const list = packages.map((name) => `"@ngrx/${name}": "^21.1.0", `).join('');
  edit(tree, '/package.json', '"dependencies": {', `"dependencies": {${list}`);
}

export async function createStandaloneWithStore(): Promise<UnitTestTree> {
  const tree = await createApplication();
  addNgrx(tree);
  edit(tree, CONFIG, 'providers: [', 'providers: [provideStore(), ');
  return tree;
}

export async function createNgModuleWithStore(): Promise<UnitTestTree> {
  const tree = await createApplication({ standalone: false });
  addNgrx(tree);
  edit(tree, MODULE, 'imports: [', 'imports: [StoreModule.forRoot({}), ');
  return tree;
}

/** Returns each file of the tree with its text. */
export const readAll = (tree: UnitTestTree): [string, string][] =>
  tree.files.map((path) => [path, tree.readContent(path)]);
