import { SchematicTestRunner, type UnitTestTree } from '@angular-devkit/schematics/testing';
import { join } from 'node:path';
import type { Options } from './index';

// The spinner of the install tasks is an ES module, which jest cannot require.
jest.mock('ora', () => ({}));

const ORIGIN = 'https://acme.rox.chat';
const MAIN = '/src/main.ts';
const CONFIG = '/src/app/app.config.ts';
const MODULE = '/src/app/app-module.ts';
const CANNOT_EDIT = '"crm" is bootstrapped in a way that cannot be edited:';
const NO_LIST = 'Its root has no plain list';

const runner = new SchematicTestRunner('ngx-roxchat', join(__dirname, '../collection.json'));
const logged: string[] = [];
runner.logger.subscribe(({ message }) => logged.push(message));

const addAngular = (schematic: string, options: object, tree?: UnitTestTree) =>
  runner.runExternalSchematic<object>('@schematics/angular', schematic, options, tree);

const createWorkspace = () =>
  addAngular('workspace', { name: 'crm', version: '21.2.0', newProjectRoot: 'projects' });

const createApplication = async (options: object = {}, tree?: UnitTestTree) =>
  addAngular(
    'application',
    { name: 'crm', projectRoot: '', skipInstall: true, ...options },
    tree ?? (await createWorkspace()),
  );

const ngAdd = (tree: UnitTestTree, options: Partial<Options> = {}) =>
  runner.runSchematic<Options>('ng-add', { origin: ORIGIN, ...options }, tree);

function edit(tree: UnitTestTree, path: string, text: string | RegExp, replacement: string): void {
  const before = tree.readText(path);
  const after = before.replace(text, replacement);
  expect(after).not.toBe(before);
  tree.overwrite(path, after);
}

function addNgrx(tree: UnitTestTree, packages = ['store', 'effects']): void {
  const list = packages.map((name) => `"@ngrx/${name}": "^21.1.0", `).join('');
  edit(tree, '/package.json', '"dependencies": {', `"dependencies": {${list}`);
}

async function createStandaloneWithStore(): Promise<UnitTestTree> {
  const tree = await createApplication();
  addNgrx(tree);
  edit(tree, CONFIG, 'providers: [', 'providers: [provideStore(), ');
  return tree;
}

async function createNgModuleWithStore(): Promise<UnitTestTree> {
  const tree = await createApplication({ standalone: false });
  addNgrx(tree);
  edit(tree, MODULE, 'imports: [', 'imports: [StoreModule.forRoot({}), ');
  return tree;
}

/** Returns each file of the tree with its text. */
const readAll = (tree: UnitTestTree) => tree.files.map((path) => [path, tree.readContent(path)]);

beforeEach(() => {
  logged.length = 0;
});

describe('ng add', () => {
  it('imports RoxChatModule.forRoot into a root module with NgRx', async () => {
    const tree = await ngAdd(await createNgModuleWithStore());

    expect(tree.readText(MODULE)).toMatch(/^import { RoxChatModule } from 'ngx-roxchat';$/m);
    expect(tree.readText(MODULE)).toMatch(
      /imports: \[[^\]]*RoxChatModule\.forRoot\('https:\/\/acme\.rox\.chat'\),?\s*\]/,
    );
  });

  it('provides provideRoxChat in a standalone application with NgRx', async () => {
    const tree = await ngAdd(await createStandaloneWithStore());

    expect(tree.readText(CONFIG)).toMatch(/^import { provideRoxChat } from 'ngx-roxchat';$/m);
    expect(tree.readText(CONFIG)).toMatch(
      /providers: \[[^\]]*provideRoxChat\('https:\/\/acme\.rox\.chat'\),?\s*\]/,
    );
  });

  it.each([
    ['a root module', { standalone: false }, MODULE],
    ['a standalone application', {}, CONFIG],
  ])('provides provideRoxChatCore in %s without NgRx', async (_, options, path) => {
    const tree = await ngAdd(await createApplication(options));

    expect(tree.readText(path)).toMatch(
      /^import { provideRoxChatCore } from 'ngx-roxchat\/core';$/m,
    );
    expect(tree.readText(path)).toMatch(
      /providers: \[[^\]]*provideRoxChatCore\('https:\/\/acme\.rox\.chat'\),?\s*\]/,
    );
  });

  it('finds the store in the default source folder of the CLI', async () => {
    const tree = await createStandaloneWithStore();
    edit(tree, '/angular.json', /"sourceRoot": "[^"]*",/, '');

    expect((await ngAdd(tree)).readText(CONFIG)).toContain(`provideRoxChat('${ORIGIN}')`);
  });

  it('provides provideRoxChatCore if NgRx is installed and no store is set up', async () => {
    const tree = await createApplication();
    addNgrx(tree);
    tree.create(
      '/src/app/store.spec.ts',
      'TestBed.configureTestingModule({ providers: [provideStore()] });',
    );

    expect((await ngAdd(tree)).readText(CONFIG)).toContain(`provideRoxChatCore('${ORIGIN}')`);
    expect(logged.join()).toContain('no NgRx store set up in src');
  });

  it('provides provideRoxChatCore if @ngrx/effects is not installed', async () => {
    const tree = await createApplication();
    addNgrx(tree, ['store']);
    edit(tree, CONFIG, 'providers: [', 'providers: [provideStore(), ');

    expect((await ngAdd(tree)).readText(CONFIG)).toContain(`provideRoxChatCore('${ORIGIN}')`);
    expect(logged.join()).toContain('@ngrx/effects not installed');
  });

  it('normalises the origin', async () => {
    const tree = await ngAdd(await createApplication(), { origin: 'HTTPS://Acme.Rox.chat:443/' });

    expect(tree.readText(CONFIG)).toContain("provideRoxChatCore('https://acme.rox.chat')");
  });

  it('sets up the application given by --project', async () => {
    const workspace = await createApplication();
    const tree = await createApplication({ name: 'shop', projectRoot: 'projects/shop' }, workspace);
    const before = tree.readText(CONFIG);
    await ngAdd(tree, { project: 'shop' });

    expect(tree.readText('/projects/shop/src/app/app.config.ts')).toContain('provideRoxChatCore');
    expect(tree.readText(CONFIG)).toBe(before);
  });

  it('sets up the only application of a workspace with a library', async () => {
    const tree = await addAngular(
      'library',
      { name: 'parts', skipInstall: true },
      await createApplication(),
    );

    expect((await ngAdd(tree)).readText(CONFIG)).toContain('provideRoxChatCore');
  });

  it.each([
    ['adds providers to a bootstrap without a configuration', 'bootstrapApplication(App)'],
    [
      'adds a configuration to merged ones',
      'bootstrapApplication(App, mergeApplicationConfig(appConfig))',
    ],
  ])('%s', async (_, bootstrap) => {
    const tree = await createApplication();
    edit(tree, MAIN, 'bootstrapApplication(App, appConfig)', bootstrap);
    edit(tree, MAIN, /^/, `import { mergeApplicationConfig } from '@angular/core';\n`);

    expect((await ngAdd(tree)).readText(MAIN)).toMatch(/providers: \[provideRoxChatCore\(/);
  });

  it.each([
    ['RoxChatModule.forRoot', MODULE, createNgModuleWithStore],
    ['provideRoxChat', CONFIG, createStandaloneWithStore],
    ['provideRoxChatCore', CONFIG, createApplication],
  ])(
    'changes nothing when it is run again after %s, and logs that',
    async (callee, path, create) => {
      const tree = await ngAdd(await create());
      const before = readAll(tree);
      logged.length = 0;

      expect(readAll(await ngAdd(tree))).toEqual(before);
      expect(logged).toEqual([
        `Nothing to do: ${path.slice(1)} has ${callee}('${ORIGIN}') already.`,
      ]);
    },
  );

  it.each(['https://acme.rox.chat/', 'HTTPS://Acme.rox.chat:443'])(
    'recognises %s as the same origin',
    async (written) => {
      const tree = await createApplication();
      edit(tree, CONFIG, 'providers: [', `providers: [provideRoxChatCore('${written}'), `);
      const before = readAll(tree);

      expect(readAll(await ngAdd(tree))).toEqual(before);
      expect(logged).toEqual([
        `Nothing to do: src/app/app.config.ts has provideRoxChatCore('${written}') already.`,
      ]);
    },
  );

  it.each(['environment.roxChat', "{ allowedOrigin: 'https://acme.rox.chat' }", ''])(
    'keeps a set-up with the argument (%s), and logs why',
    async (argument) => {
      const tree = await createApplication();
      edit(tree, CONFIG, 'providers: [', `providers: [provideRoxChat(${argument}), `);
      const before = readAll(tree);

      expect(readAll(await ngAdd(tree))).toEqual(before);
      expect(logged).toEqual([
        `src/app/app.config.ts has provideRoxChat(${argument}) already; ` +
          'its origin is not a string literal, so it was not changed.',
      ]);
    },
  );

  it('logs what it did and what is left to do', async () => {
    await ngAdd(await createStandaloneWithStore());

    expect(logged).toHaveLength(1);
    expect(logged[0]).toContain(
      `src/app/app.config.ts has provideRoxChat('${ORIGIN}') now (standalone, with NgRx).`,
    );
    expect(logged[0]).toContain('<rox-chat-workspace />');
    expect(logged[0]).toContain(`add RoxChatWorkspace to the imports of its component`);
    expect(logged[0]).toContain(`frame-src ${ORIGIN}`);
  });

  it('requires the origin', async () => {
    const tree = await createApplication();

    await expect(runner.runSchematic('ng-add', {}, tree)).rejects.toThrow(
      "required property 'origin'",
    );
  });
});

describe('ng add rejects', () => {
  it.each([
    ['acme.rox.chat', '[origin-invalid]'],
    ['https://acme.rox.chat/desk', '[origin-invalid]'],
    ['http://acme.rox.chat', '[origin-insecure]'],
  ])('the origin %s', async (origin, message) => {
    await expect(ngAdd(await createApplication(), { origin })).rejects.toThrow(message);
  });

  it('an origin other than the existing one, and names its file', async () => {
    const tree = await ngAdd(await createApplication());
    const before = readAll(tree);

    await expect(ngAdd(tree, { origin: 'https://other.rox.chat' })).rejects.toThrow(
      `src/app/app.config.ts has provideRoxChatCore('${ORIGIN}') already. Change the origin there.`,
    );
    expect(readAll(tree)).toEqual(before);
  });

  it('an existing origin that is invalid', async () => {
    const existing = "provideRoxChat('acme.rox.chat')";
    const tree = await createApplication();
    edit(tree, CONFIG, 'providers: [', `providers: [${existing}, `);

    await expect(ngAdd(tree)).rejects.toThrow(`has ${existing} already. Change the origin there.`);
  });

  it('a workspace without an application', async () => {
    await expect(ngAdd(await createWorkspace())).rejects.toThrow('has no application');
  });

  it('a library', async () => {
    const tree = await addAngular(
      'library',
      { name: 'parts', skipInstall: true },
      await createWorkspace(),
    );

    await expect(ngAdd(tree, { project: 'parts' })).rejects.toThrow(
      '"parts" is not an application',
    );
  });

  it('several applications without --project', async () => {
    const workspace = await createApplication();
    const tree = await createApplication({ name: 'shop', projectRoot: 'projects/shop' }, workspace);

    await expect(ngAdd(tree)).rejects.toThrow('several applications: "crm", "shop"');
  });

  it.each([
    ['without a bootstrap', MAIN, /bootstrapApplication\([^)]*\)/, 'start()', 'Bootstrap call not'],
    [
      'whose configuration is a function call',
      MAIN,
      'appConfig)',
      'configure())',
      'Cannot statically',
    ],
    [
      'configured in another package',
      MAIN,
      './app/app.config',
      '@acme/config',
      'Cannot statically',
    ],
    ['whose providers are a variable', CONFIG, /providers: \[[^\]]*\]/, 'providers: ALL', NO_LIST],
    ['whose configuration has a spread', CONFIG, /providers: \[[^\]]*\]/, '...base', NO_LIST],
  ])('an application %s', async (_, path, text, replacement, reason) => {
    const tree = await createApplication();
    edit(tree, path, text, replacement);

    await expect(ngAdd(tree)).rejects.toThrow(`${CANNOT_EDIT} ${reason}`);
  });

  it.each([
    [
      'is in another package',
      MAIN,
      './app/app-module',
      '@acme/app',
      'Path "src/@acme/app.ts" does',
    ],
    ['has a variable as its imports', MODULE, /imports: \[[^\]]*\]/, 'imports: IMPORTS', NO_LIST],
  ])('an application whose root module %s', async (_, path, text, replacement, reason) => {
    const tree = await createNgModuleWithStore();
    edit(tree, path, text, replacement);
    tree.create('/src/app/store.ts', 'export const IMPORTS = [StoreModule.forRoot({})];');

    await expect(ngAdd(tree)).rejects.toThrow(`${CANNOT_EDIT} ${reason}`);
  });
});
