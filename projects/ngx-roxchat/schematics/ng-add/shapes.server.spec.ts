import { type UnitTestTree } from '@angular-devkit/schematics/testing';
import {
  CONFIG,
  createApplication,
  createNgModuleWithStore,
  edit,
  MAIN,
  MODULE,
  ngAdd,
  ORIGIN,
} from '../testing/workspace';

const CALL = `provideRoxChatCore('${ORIGIN}')`;
const IMPORT = "import { provideRoxChatCore } from 'ngx-roxchat/core';";
const BOOTSTRAP = 'bootstrapApplication(App, appConfig)';
const PROVIDERS = /providers: \[[^\]]*\]/;
const DECLARATION = 'export const appConfig: ApplicationConfig =';

type Shape = readonly [
  title: string,
  edits: (tree: UnitTestTree) => void,
  path: string,
  written: string,
];

function addAlias(tree: UnitTestTree, alias: string, path: string): void {
  edit(
    tree,
    '/tsconfig.json',
    '"compilerOptions": {',
    `"compilerOptions": { "paths": { "${alias}": ["${path}"] },`,
  );
}

const importFrom = (tree: UnitTestTree, specifier: string): void => {
  edit(tree, MAIN, './app/app.config', specifier);
};

/** Shapes of the root of an application, and what is written into which file. */
const SHAPES: readonly Shape[] = [
  [
    'a configuration by a path alias',
    (tree) => {
      addAlias(tree, '@app/*', './src/app/*');
      importFrom(tree, '@app/app.config');
    },
    CONFIG,
    `,\n    ${CALL}`,
  ],
  [
    'a configuration in a barrel behind an alias',
    (tree) => {
      addAlias(tree, '@app', './src/app/index.ts');
      tree.create('/src/app/index.ts', "export * from './barrel';");
      tree.create(
        '/src/app/barrel.ts',
        "export * from './index';\nexport { appConfig as config } from './app.config';",
      );
      importFrom(tree, '@app');
      edit(tree, MAIN, '{ appConfig }', '{ config }');
      edit(tree, MAIN, 'App, appConfig', 'App, config');
    },
    CONFIG,
    CALL,
  ],
  [
    'a barrel that imports and exports',
    (tree) => {
      tree.create(
        '/src/app/index.ts',
        "import { appConfig } from './app.config';\nexport { appConfig };",
      );
      importFrom(tree, './app');
    },
    CONFIG,
    CALL,
  ],
  [
    'a file extension in the import',
    (tree) => {
      importFrom(tree, './app/app.config.js');
    },
    CONFIG,
    CALL,
  ],
  [
    'satisfies ApplicationConfig',
    (tree) => {
      edit(tree, CONFIG, DECLARATION, 'export const appConfig =');
      edit(tree, CONFIG, '};', '} satisfies ApplicationConfig;');
    },
    CONFIG,
    CALL,
  ],
  [
    'as ApplicationConfig in parentheses',
    (tree) => {
      edit(tree, CONFIG, `${DECLARATION} {`, 'export const appConfig = ({');
      edit(tree, CONFIG, '};', '} as ApplicationConfig);');
    },
    CONFIG,
    CALL,
  ],
  [
    'a default export',
    (tree) => {
      edit(tree, CONFIG, DECLARATION, 'export default');
      edit(tree, CONFIG, '};', '} satisfies ApplicationConfig;');
      edit(tree, MAIN, '{ appConfig }', 'appConfig');
    },
    CONFIG,
    CALL,
  ],
  [
    'a default export of a variable, exported again',
    (tree) => {
      edit(tree, CONFIG, DECLARATION, 'const appConfig: ApplicationConfig =');
      edit(tree, CONFIG, /$/, 'export default appConfig;\n');
      tree.create('/src/app/index.ts', "export { default as appConfig } from './app.config';");
      importFrom(tree, './app');
    },
    CONFIG,
    CALL,
  ],
  [
    "import('./bootstrap')",
    (tree) => {
      tree.create('/src/bootstrap.ts', tree.readText(MAIN));
      tree.overwrite(
        MAIN,
        "initFederation().then(() => import('./bootstrap')).catch(console.error);",
      );
    },
    CONFIG,
    CALL,
  ],
  [
    'a function in another file that bootstraps',
    (tree) => {
      tree.create(
        '/src/app/start.ts',
        `import { bootstrapApplication as boot } from '@angular/platform-browser';
        export const start = () => { const config = { providers: [] }; return boot(App, config); };
        const config = { providers: [other] };`,
      );
      tree.overwrite(MAIN, "import { start } from './app/start'; void start();");
    },
    '/src/app/start.ts',
    `const config = { providers: [${CALL}] }; return`,
  ],
  [
    'createApplication',
    (tree) => {
      edit(tree, MAIN, BOOTSTRAP, 'createApplication(appConfig)');
      edit(tree, MAIN, '{ bootstrapApplication }', '{ createApplication }');
    },
    CONFIG,
    CALL,
  ],
  [
    'createApplication without a configuration',
    (tree) => {
      edit(tree, MAIN, BOOTSTRAP, 'createApplication()');
      edit(tree, MAIN, '{ bootstrapApplication }', '{ createApplication }');
    },
    MAIN,
    `createApplication({ providers: [${CALL}] })`,
  ],
  [
    'bootstrapApplication without a configuration',
    (tree) => {
      edit(tree, MAIN, BOOTSTRAP, 'bootstrapApplication(App)');
    },
    MAIN,
    `bootstrapApplication(App, { providers: [${CALL}] })`,
  ],
  [
    'a configuration that is spread, with other providers',
    (tree) => {
      edit(tree, MAIN, 'appConfig)', '{ ...appConfig, providers: [...appConfig.providers, x] })');
    },
    MAIN,
    `{ ...appConfig, providers: [...appConfig.providers, x, ${CALL}] }`,
  ],
  [
    'a configuration that is spread, without providers',
    (tree) => {
      edit(tree, MAIN, 'appConfig)', '{ ...appConfig })');
    },
    CONFIG,
    CALL,
  ],
  [
    'a configuration without providers',
    (tree) => {
      edit(tree, MAIN, 'appConfig)', '{})');
    },
    MAIN,
    `bootstrapApplication(App, {providers: [${CALL}]})`,
  ],
  [
    'a configuration with keys in quotes',
    (tree) => {
      edit(tree, CONFIG, 'providers:', "'providers':");
    },
    CONFIG,
    `,\n    ${CALL}`,
  ],
  [
    'a list in a variable',
    (tree) => {
      edit(tree, MAIN, 'appConfig)', '{ providers })');
      edit(tree, MAIN, /$/, 'const providers: Provider[] = [];');
    },
    MAIN,
    `{ providers: [...providers, ${CALL}] }`,
  ],
  [
    'a list by another name',
    (tree) => {
      edit(tree, CONFIG, PROVIDERS, 'providers: ALL as Provider[]');
    },
    CONFIG,
    `providers: [...ALL as Provider[], ${CALL}]`,
  ],
  [
    'merged configurations',
    (tree) => {
      edit(tree, MAIN, 'appConfig)', 'mergeApplicationConfig(createConfig(), appConfig))');
      edit(tree, MAIN, /^/, "import { mergeApplicationConfig } from '@angular/core';\n");
    },
    CONFIG,
    CALL,
  ],
  [
    'merged configurations by function calls, exported elsewhere',
    (tree) => {
      tree.create(
        '/src/app/merged.ts',
        "import { mergeApplicationConfig as merge } from '@angular/core';\n" +
          'export const appConfig = merge(createConfig(), createOther());',
      );
      importFrom(tree, './app/merged');
    },
    '/src/app/merged.ts',
    `merge(createConfig(), createOther(), { providers: [${CALL}] })`,
  ],
  [
    'two bootstraps with one configuration',
    (tree) => {
      edit(
        tree,
        MAIN,
        BOOTSTRAP,
        `embedded ? bootstrapApplication(Part, appConfig) : ${BOOTSTRAP}`,
      );
    },
    CONFIG,
    CALL,
  ],
  [
    'a byte order mark and CRLF',
    (tree) => {
      tree.overwrite(CONFIG, `\uFEFF${tree.readText(CONFIG).replaceAll('\n', '\r\n')}`);
    },
    CONFIG,
    `,\r\n    ${CALL}`,
  ],
];

describe('ng add writes into', () => {
  it.each(SHAPES)('%s', async (_, edits, path, written) => {
    const tree = await createApplication();
    edits(tree);
    await ngAdd(tree);

    expect(tree.readText(path)).toContain(written);
    expect(tree.readText(path)).toContain(IMPORT);
    expect(tree.readText(path).split(CALL)).toHaveLength(2);
  });

  it.each<[string, (tree: UnitTestTree) => void, string]>([
    [
      'a root module behind an alias and a default export',
      (tree) => {
        addAlias(tree, '@app', './src/app/app-module.ts');
        edit(tree, MODULE, 'export class', 'export default class');
        edit(tree, MAIN, "{ AppModule } from './app/app-module'", "AppModule from '@app'");
      },
      '',
    ],
    [
      'a root module with keys in quotes',
      (tree) => {
        edit(tree, MODULE, 'imports:', '"imports":');
      },
      ',\n    ',
    ],
    [
      'a list of imports in a variable',
      (tree) => {
        edit(tree, MODULE, /imports: \[[^\]]*\]/, 'imports: IMPORTS');
        edit(tree, MODULE, '@NgModule', 'const IMPORTS = [StoreModule.forRoot({})];\n@NgModule');
      },
      '[...IMPORTS, ',
    ],
    [
      'a root module without imports',
      (tree) => {
        edit(tree, MODULE, /imports: \[[^\]]*\],/, '');
        edit(tree, MODULE, /$/, 'StoreModule.forRoot({});');
      },
      'imports: [',
    ],
  ])('%s', async (_, edits, before) => {
    const tree = await createNgModuleWithStore();
    edits(tree);
    await ngAdd(tree);

    expect(tree.readText(MODULE)).toContain(`${before}RoxChatModule.forRoot('${ORIGIN}')`);
    expect(tree.readText(MODULE)).toContain("import { RoxChatModule } from 'ngx-roxchat';");
  });
});
