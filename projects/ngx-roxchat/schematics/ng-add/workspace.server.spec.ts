import { type UnitTestTree } from '@angular-devkit/schematics/testing';
import {
  addAngular,
  addNgrx,
  CONFIG,
  createApplication,
  createStandaloneWithStore,
  edit,
  logged,
  ngAdd,
  ORIGIN,
} from '../testing/workspace';

const WITH_STORE = `provideRoxChat('${ORIGIN}')`;
const WITHOUT_STORE = `provideRoxChatCore('${ORIGIN}')`;
const STORE = `import { provideStore } from '@ngrx/store';
export const provideCore = () => [provideStore()];
`;
const SHOP_CONFIG = '/projects/shop/src/app/app.config.ts';

/** Imports a name into the configuration of an application, and calls it among the providers. */
function provide(tree: UnitTestTree, name: string, specifier: string, path = CONFIG): void {
  edit(tree, path, /^/, `import { ${name} } from '${specifier}';\n`);
  edit(tree, path, 'providers: [', `providers: [${name}(), `);
}

function addPaths(tree: UnitTestTree, paths: Record<string, string[]>): void {
  const { compilerOptions } = tree.readJson('/tsconfig.json') as { compilerOptions: object };
  tree.overwrite(
    '/tsconfig.json',
    JSON.stringify({ compilerOptions: { ...compilerOptions, paths } }),
  );
}

/** Two applications, `crm` and `shop`, and NgRx. */
async function createTwoApplications(): Promise<UnitTestTree> {
  const crm = await createApplication();
  addNgrx(crm);
  return createApplication({ name: 'shop', projectRoot: 'projects/shop' }, crm);
}

describe('ng add finds the store', () => {
  it('in a library with a path alias, for the application that imports it', async () => {
    const tree = await createTwoApplications();
    addPaths(tree, { '@acme/core': ['./libs/core/src/index.ts'] });
    tree.create('/libs/core/src/index.ts', "export * from './lib/core';");
    tree.create('/libs/core/src/lib/core.ts', STORE);
    provide(tree, 'provideCore', '@acme/core');

    expect((await ngAdd(tree, { project: 'crm' })).readText(CONFIG)).toContain(WITH_STORE);
    expect(logged.join()).toContain('(NgRx store in libs/core/src/lib/core.ts)');
    expect((await ngAdd(tree, { project: 'shop' })).readText(SHOP_CONFIG)).toContain(WITHOUT_STORE);
  });

  it.each([
    ['core', 'projects/core/src/public-api.ts'],
    ['core/data', 'projects/core/data/index.ts'],
  ])('in %s, a library whose alias is its build', async (specifier, entry) => {
    const tree = await addAngular(
      'library',
      { name: 'core', skipInstall: true },
      await createTwoApplications(),
    );
    tree.create('/dist/core/types/core.d.ts', 'export declare function provideCore(): unknown;');
    tree.create('/projects/core/data/ng-package.json', '{ "lib": { "entryFile": "index.ts" } }');
    tree.create('/projects/core/data/index.ts', '');
    tree.overwrite(entry, STORE);
    provide(tree, 'provideCore', specifier);

    expect((await ngAdd(tree, { project: 'crm' })).readText(CONFIG)).toContain(WITH_STORE);
  });

  it('behind a lazy import', async () => {
    const tree = await createApplication();
    addNgrx(tree);
    tree.create('/src/app/store.ts', STORE);
    edit(tree, CONFIG, /$/, "void import('./store');");

    expect((await ngAdd(tree)).readText(CONFIG)).toContain(WITH_STORE);
  });

  it('with its packages in the package.json of the application', async () => {
    const tree = await createApplication({ projectRoot: 'projects/crm' });
    const config = '/projects/crm/src/app/app.config.ts';
    tree.create(
      '/projects/crm/package.json',
      '{ "dependencies": { "@ngrx/store": "21", "@ngrx/effects": "21" } }',
    );
    edit(tree, config, 'providers: [', 'providers: [provideStore(), ');

    expect((await ngAdd(tree)).readText(config)).toContain(WITH_STORE);
  });

  it('not in another application', async () => {
    const tree = await createTwoApplications();
    edit(tree, SHOP_CONFIG, 'providers: [', 'providers: [provideStore(), ');

    expect((await ngAdd(tree, { project: 'crm' })).readText(CONFIG)).toContain(WITHOUT_STORE);
  });
});

describe('ng add --store', () => {
  it.each([
    ['ngrx', WITHOUT_STORE],
    ['none', WITH_STORE],
  ] as const)('=%s is refused where %s is set up', async (store, existing) => {
    const tree = await createApplication();
    addNgrx(tree);
    edit(tree, CONFIG, 'providers: [', `providers: [${existing}, `);

    await expect(ngAdd(tree, { store })).rejects.toThrow(
      `src/app/app.config.ts has ${existing} already. For --store=${store}, remove it first.`,
    );
  });

  it('=ngrx writes the set-up with NgRx for a store in a package', async () => {
    const tree = await createApplication();
    addNgrx(tree);

    expect((await ngAdd(tree, { store: 'ngrx' })).readText(CONFIG)).toContain(WITH_STORE);
    expect(logged.join()).toContain('(--store=ngrx)');
  });

  it('=ngrx is refused without the packages', async () => {
    const tree = await createApplication();
    addNgrx(tree, ['store']);

    await expect(ngAdd(tree, { store: 'ngrx' })).rejects.toThrow(
      '--store=ngrx needs @ngrx/effects. First run: npm install @ngrx/effects',
    );
  });

  it('=none writes the set-up without NgRx', async () => {
    const tree = await createStandaloneWithStore();

    expect((await ngAdd(tree, { store: 'none' })).readText(CONFIG)).toContain(WITHOUT_STORE);
    expect(logged.join()).toContain('(--store=none)');
  });
});

describe('ng add searches what the application imports:', () => {
  it('a set-up in a library is found', async () => {
    const tree = await createTwoApplications();
    addPaths(tree, { '@acme/*': ['./libs/*/index.ts'] });
    tree.create('/libs/chat/index.ts', `export const provideChat = () => ${WITHOUT_STORE};`);
    provide(tree, 'provideChat', '@acme/chat');
    const before = tree.readText(CONFIG);

    expect((await ngAdd(tree, { project: 'crm' })).readText(CONFIG)).toBe(before);
    expect(logged).toEqual([`Nothing to do: libs/chat/index.ts has ${WITHOUT_STORE} already.`]);
    expect((await ngAdd(tree, { project: 'shop' })).readText(SHOP_CONFIG)).toContain(WITHOUT_STORE);
  });

  it.each([
    ['{ provideRoxChatCore as chat }', 'chat'],
    ['* as chat', 'chat.provideRoxChatCore'],
  ])('a set-up by import %s is found', async (clause, callee) => {
    const tree = await createApplication();
    edit(tree, CONFIG, /^/, `import ${clause} from 'ngx-roxchat/core';\n`);
    edit(tree, CONFIG, 'providers: [', `providers: [${callee}('${ORIGIN}'), `);
    const before = tree.readText(CONFIG);

    expect((await ngAdd(tree)).readText(CONFIG)).toBe(before);
    expect(logged).toEqual([
      `Nothing to do: src/app/app.config.ts has ${callee}('${ORIGIN}') already.`,
    ]);
  });

  it.each([
    ['a spec', '/src/app/app.spec.ts'],
    ['a test helper', '/src/app/testing/render.ts'],
    ['another test helper', '/src/app/set-up-desk.ts'],
    ['a test helper of a library', '/libs/core/testing/index.ts'],
  ])('a set-up in %s does not count', async (_, path) => {
    const tree = await createApplication();
    const helper = "TestBed.configureTestingModule([provideRoxChatCore('https://test.invalid')])";
    if (tree.exists(path)) {
      tree.overwrite(path, helper);
    } else {
      tree.create(path, helper);
    }

    expect((await ngAdd(tree)).readText(CONFIG)).toContain(WITHOUT_STORE);
  });

  it.each([
    ['a comment', '// provideRoxChatCore(environment.origin)'],
    ['a text', "const help = 'Call provideRoxChatCore(environment.origin).';"],
  ])('a set-up in %s does not count', async (_, text) => {
    const tree = await createApplication();
    edit(tree, CONFIG, /$/, `${text}\n`);

    expect((await ngAdd(tree)).readText(CONFIG)).toContain(WITHOUT_STORE);
  });

  it('files that are not in UTF-8 are skipped', async () => {
    const tree = await createApplication();
    tree.create('/src/assets/seg0.ts', Buffer.from([0x47, 0x40, 0x11, 0x10, 0xff, 0xf0, 0x25]));
    tree.create(
      '/src/app/prices.ts',
      Buffer.from('// 5 \u00a3\nexport const price = 5;', 'latin1'),
    );
    edit(tree, CONFIG, /^/, "import { price } from './prices';\nimport '../assets/seg0';\n");

    expect((await ngAdd(tree)).readText(CONFIG)).toContain(WITHOUT_STORE);
  });
});

describe('ng add sets up', () => {
  it('an application without a TypeScript configuration of its own', async () => {
    const tree = await createApplication();
    edit(tree, '/angular.json', /"tsConfig": "tsconfig.app.json",/, '');

    expect((await ngAdd(tree)).readText(CONFIG)).toContain(WITHOUT_STORE);
  });

  it('an application of the builder with webpack', async () => {
    const tree = await createApplication();
    edit(tree, '/angular.json', '"browser": "src/main.ts"', '"main": "src/start.ts"');
    tree.rename('/src/main.ts', '/src/start.ts');

    expect((await ngAdd(tree)).readText(CONFIG)).toContain(WITHOUT_STORE);
  });

  it('the only application beside a project of end-to-end tests', async () => {
    const tree = await createTwoApplications();
    const json = tree.readJson('/angular.json') as {
      projects: Record<string, { architect?: unknown }>;
    };
    delete json.projects['shop']?.architect;
    tree.overwrite('/angular.json', JSON.stringify(json));

    expect((await ngAdd(tree)).readText(CONFIG)).toContain(WITHOUT_STORE);
  });
});
