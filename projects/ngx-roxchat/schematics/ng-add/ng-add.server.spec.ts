import { SchematicTestRunner, type UnitTestTree } from '@angular-devkit/schematics/testing';
import { join } from 'node:path';
import type { Options } from './index';

// The spinner of the tasks that install packages: an ES module, which jest cannot require.
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

const newWorkspace = () =>
  addAngular('workspace', { name: 'crm', version: '21.2.0', newProjectRoot: 'projects' });

const newApplication = async (options: object = {}, tree?: UnitTestTree) =>
  addAngular(
    'application',
    { name: 'crm', projectRoot: '', skipInstall: true, ...options },
    tree ?? (await newWorkspace()),
  );

const ngAdd = (tree: UnitTestTree, options: Partial<Options> = {}) =>
  runner.runSchematic<Options>('ng-add', { origin: ORIGIN, ...options }, tree);

function edit(tree: UnitTestTree, path: string, text: string | RegExp, by: string): void {
  const before = tree.readText(path);
  const after = before.replace(text, by);
  expect(after).not.toBe(before);
  tree.overwrite(path, after);
}

function addNgrx(tree: UnitTestTree, packages = ['store', 'effects']): void {
  const list = packages.map((name) => `"@ngrx/${name}": "^21.1.0", `).join('');
  edit(tree, '/package.json', '"dependencies": {', `"dependencies": {${list}`);
}

async function standaloneWithStore(): Promise<UnitTestTree> {
  const tree = await newApplication();
  addNgrx(tree);
  edit(tree, CONFIG, 'providers: [', 'providers: [provideStore(), ');
  return tree;
}

async function ngModuleWithStore(): Promise<UnitTestTree> {
  const tree = await newApplication({ standalone: false });
  addNgrx(tree);
  edit(tree, MODULE, 'imports: [', 'imports: [StoreModule.forRoot({}), ');
  return tree;
}

/** Each file of the tree, with its text. */
const textsOf = (tree: UnitTestTree) => tree.files.map((path) => [path, tree.readContent(path)]);

beforeEach(() => {
  logged.length = 0;
});

describe('ng add', () => {
  it('imports RoxChatModule.forRoot into a root module with NgRx', async () => {
    const tree = await ngAdd(await ngModuleWithStore());

    expect(tree.readText(MODULE)).toMatch(/^import { RoxChatModule } from 'ngx-roxchat';$/m);
    expect(tree.readText(MODULE)).toMatch(
      /imports: \[[^\]]*RoxChatModule\.forRoot\('https:\/\/acme\.rox\.chat'\),?\s*\]/,
    );
  });

  it('provides provideRoxChat in a standalone application with NgRx', async () => {
    const tree = await ngAdd(await standaloneWithStore());

    expect(tree.readText(CONFIG)).toMatch(/^import { provideRoxChat } from 'ngx-roxchat';$/m);
    expect(tree.readText(CONFIG)).toMatch(
      /providers: \[[^\]]*provideRoxChat\('https:\/\/acme\.rox\.chat'\),?\s*\]/,
    );
  });

  it.each([
    ['a root module', { standalone: false }, MODULE],
    ['a standalone application', {}, CONFIG],
  ])('provides provideRoxChatCore in %s without NgRx', async (_, options, path) => {
    const tree = await ngAdd(await newApplication(options));

    expect(tree.readText(path)).toMatch(
      /^import { provideRoxChatCore } from 'ngx-roxchat\/core';$/m,
    );
    expect(tree.readText(path)).toMatch(
      /providers: \[[^\]]*provideRoxChatCore\('https:\/\/acme\.rox\.chat'\),?\s*\]/,
    );
  });

  it('finds the store of an application whose sources are in the folder that the CLI assumes', async () => {
    const tree = await standaloneWithStore();
    edit(tree, '/angular.json', /"sourceRoot": "[^"]*",/, '');

    expect((await ngAdd(tree)).readText(CONFIG)).toContain(`provideRoxChat('${ORIGIN}')`);
  });

  it('takes an application that sets up no store, whatever it has installed, for one without NgRx', async () => {
    const tree = await newApplication();
    addNgrx(tree);
    tree.create(
      '/src/app/store.spec.ts',
      'TestBed.configureTestingModule({ providers: [provideStore()] });',
    );

    expect((await ngAdd(tree)).readText(CONFIG)).toContain(`provideRoxChatCore('${ORIGIN}')`);
    expect(logged.join()).toContain('no NgRx store set up in src');
  });

  it('takes an application with a store, and without the effects, for one without NgRx', async () => {
    const tree = await newApplication();
    addNgrx(tree, ['store']);
    edit(tree, CONFIG, 'providers: [', 'providers: [provideStore(), ');

    expect((await ngAdd(tree)).readText(CONFIG)).toContain(`provideRoxChatCore('${ORIGIN}')`);
    expect(logged.join()).toContain('@ngrx/effects not installed');
  });

  it('writes the origin as a browser does, and as text', async () => {
    const tree = await ngAdd(await newApplication(), { origin: "HTTPS://O'Hara.example:443/" });

    expect(tree.readText(CONFIG)).toContain(
      String.raw`provideRoxChatCore('https://o\'hara.example')`,
    );
  });

  it('sets up the application that is named', async () => {
    const workspace = await newApplication();
    const tree = await newApplication({ name: 'shop', projectRoot: 'projects/shop' }, workspace);
    const before = tree.readText(CONFIG);
    await ngAdd(tree, { project: 'shop' });

    expect(tree.readText('/projects/shop/src/app/app.config.ts')).toContain('provideRoxChatCore');
    expect(tree.readText(CONFIG)).toBe(before);
  });

  it('sets up the only application beside a library', async () => {
    const tree = await addAngular(
      'library',
      { name: 'parts', skipInstall: true },
      await newApplication(),
    );

    expect((await ngAdd(tree)).readText(CONFIG)).toContain('provideRoxChatCore');
  });

  it.each([
    ['adds the providers that a bootstrap without them lacks', 'bootstrapApplication(App)'],
    [
      'adds to the configurations that are merged',
      'bootstrapApplication(App, mergeApplicationConfig(appConfig))',
    ],
  ])('%s', async (_, bootstrap) => {
    const tree = await newApplication();
    edit(tree, MAIN, 'bootstrapApplication(App, appConfig)', bootstrap);
    edit(tree, MAIN, /^/, `import { mergeApplicationConfig } from '@angular/core';\n`);

    expect((await ngAdd(tree)).readText(MAIN)).toMatch(/providers: \[provideRoxChatCore\(/);
  });

  it.each([
    ['RoxChatModule.forRoot', MODULE, ngModuleWithStore],
    ['provideRoxChat', CONFIG, standaloneWithStore],
    ['provideRoxChatCore', CONFIG, newApplication],
  ])('changes nothing when it is run again over %s, and says so', async (callee, path, create) => {
    const tree = await ngAdd(await create());
    const before = textsOf(tree);
    logged.length = 0;

    expect(textsOf(await ngAdd(tree))).toEqual(before);
    expect(logged).toEqual([`Nothing to do: ${path.slice(1)} has ${callee}('${ORIGIN}') already.`]);
  });

  it.each(['https://acme.rox.chat/', 'HTTPS://Acme.rox.chat:443'])(
    'takes %s for the same origin, however it is written',
    async (written) => {
      const tree = await newApplication();
      edit(tree, CONFIG, 'providers: [', `providers: [provideRoxChatCore('${written}'), `);
      const before = textsOf(tree);

      expect(textsOf(await ngAdd(tree))).toEqual(before);
      expect(logged).toEqual([
        `Nothing to do: src/app/app.config.ts has provideRoxChatCore('${written}') already.`,
      ]);
    },
  );

  it.each(['environment.roxChat', "{ allowedOrigin: 'https://acme.rox.chat' }", ''])(
    'leaves a set-up with (%s) as it is, and says why',
    async (argument) => {
      const tree = await newApplication();
      edit(tree, CONFIG, 'providers: [', `providers: [provideRoxChat(${argument}), `);
      const before = textsOf(tree);

      expect(textsOf(await ngAdd(tree))).toEqual(before);
      expect(logged).toEqual([
        `src/app/app.config.ts has provideRoxChat(${argument}) already; ` +
          'its origin is not a text here, so it was left as it is.',
      ]);
    },
  );

  it('tells what it did and what is left', async () => {
    await ngAdd(await standaloneWithStore());

    expect(logged).toHaveLength(1);
    expect(logged[0]).toContain(
      `src/app/app.config.ts has provideRoxChat('${ORIGIN}') now (standalone, with NgRx).`,
    );
    expect(logged[0]).toContain(`<rox-chat-workspace src="${ORIGIN}/…" />`);
    expect(logged[0]).toContain(`add RoxChatWorkspace to the imports of its component`);
    expect(logged[0]).toContain(`frame-src ${ORIGIN}`);
  });

  it('asks for the origin', async () => {
    const tree = await newApplication();

    await expect(runner.runSchematic('ng-add', {}, tree)).rejects.toThrow(
      "required property 'origin'",
    );
  });
});

describe('ng add refuses', () => {
  it.each([
    ['acme.rox.chat', '[origin-invalid]'],
    ['https://acme.rox.chat/desk', '[origin-invalid]'],
    ['http://acme.rox.chat', '[origin-insecure]'],
  ])('the origin %s', async (origin, message) => {
    await expect(ngAdd(await newApplication(), { origin })).rejects.toThrow(message);
  });

  it('another origin than the present one, and says where that stands', async () => {
    const tree = await ngAdd(await newApplication());
    const before = textsOf(tree);

    await expect(ngAdd(tree, { origin: 'https://other.rox.chat' })).rejects.toThrow(
      `src/app/app.config.ts has provideRoxChatCore('${ORIGIN}') already. Change the origin there.`,
    );
    expect(textsOf(tree)).toEqual(before);
  });

  it('a present origin that is none', async () => {
    const present = "provideRoxChat('acme.rox.chat')";
    const tree = await newApplication();
    edit(tree, CONFIG, 'providers: [', `providers: [${present}, `);

    await expect(ngAdd(tree)).rejects.toThrow(`has ${present} already. Change the origin there.`);
  });

  it('a workspace without an application', async () => {
    await expect(ngAdd(await newWorkspace())).rejects.toThrow('has no application');
  });

  it('a library', async () => {
    const tree = await addAngular(
      'library',
      { name: 'parts', skipInstall: true },
      await newWorkspace(),
    );

    await expect(ngAdd(tree, { project: 'parts' })).rejects.toThrow('"parts" is no application');
  });

  it('several applications of which none is named', async () => {
    const workspace = await newApplication();
    const tree = await newApplication({ name: 'shop', projectRoot: 'projects/shop' }, workspace);

    await expect(ngAdd(tree)).rejects.toThrow('several applications: "crm", "shop"');
  });

  it.each([
    ['without a bootstrap', MAIN, /bootstrapApplication\([^)]*\)/, 'start()', 'Bootstrap call not'],
    ['whose configuration is called for', MAIN, 'appConfig)', 'configure())', 'Cannot statically'],
    [
      'configured in another package',
      MAIN,
      './app/app.config',
      '@acme/config',
      'Cannot statically',
    ],
    ['whose providers are elsewhere', CONFIG, /providers: \[[^\]]*\]/, 'providers: ALL', NO_LIST],
    ['whose configuration is another spread', CONFIG, /providers: \[[^\]]*\]/, '...base', NO_LIST],
  ])('an application %s', async (_, path, text, by, reason) => {
    const tree = await newApplication();
    edit(tree, path, text, by);

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
    ['has its imports elsewhere', MODULE, /imports: \[[^\]]*\]/, 'imports: IMPORTS', NO_LIST],
  ])('an application whose root module %s', async (_, path, text, by, reason) => {
    const tree = await ngModuleWithStore();
    edit(tree, path, text, by);
    tree.create('/src/app/store.ts', 'export const IMPORTS = [StoreModule.forRoot({})];');

    await expect(ngAdd(tree)).rejects.toThrow(`${CANNOT_EDIT} ${reason}`);
  });
});
