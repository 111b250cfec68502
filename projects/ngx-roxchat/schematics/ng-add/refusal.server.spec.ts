import { type UnitTestTree } from '@angular-devkit/schematics/testing';
import {
  CONFIG,
  createApplication,
  edit,
  MAIN,
  ngAdd,
  ORIGIN,
  readAll,
} from '../testing/workspace';

const CALL = `provideRoxChatCore('${ORIGIN}')`;
const IMPORT = "import { provideRoxChatCore } from 'ngx-roxchat/core';";
const BOOTSTRAP = 'bootstrapApplication(App, appConfig)';
const CANNOT_EDIT = '"crm" is bootstrapped in a way that cannot be edited:';
const NOT_FOUND = 'were not found in the workspace.';

const describeMerge = (line: number, configuration: string): string =>
  `${CANNOT_EDIT} The providers of the configuration in src/main.ts:${line} ${NOT_FOUND}
No source was changed. Replace that configuration, also where a server bootstraps the application:

    import { mergeApplicationConfig } from '@angular/core';
    ${IMPORT}
    mergeApplicationConfig(${configuration}, { providers: [${CALL}] })
`;

describe('ng add refuses, with the lines to paste,', () => {
  it.each<[string, (tree: UnitTestTree) => void, string]>([
    [
      'an application without a bootstrap',
      (tree) => {
        edit(tree, MAIN, BOOTSTRAP, 'analytics.createApplication(appConfig)');
      },
      `${CANNOT_EDIT} src/main.ts and its imports call neither bootstrapApplication, createApplication nor bootstrapModule.
No source was changed. Add to the providers of the application's root:

    ${IMPORT}
    ${CALL}
`,
    ],
    [
      'a function of the same name in another package',
      (tree) => {
        edit(tree, MAIN, '@angular/platform-browser', '@acme/bootstrap');
      },
      `${CANNOT_EDIT} src/main.ts and its imports call neither bootstrapApplication, createApplication nor bootstrapModule.
No source was changed. Add to the providers of the application's root:

    ${IMPORT}
    ${CALL}
`,
    ],
    [
      'two applications',
      (tree) => {
        edit(tree, MAIN, BOOTSTRAP, `bootstrapApplication(Part, {}) && ${BOOTSTRAP}`);
      },
      `${CANNOT_EDIT} src/main.ts:5 is not its only bootstrap.
No source was changed. Add to the providers of the application that has the workspace:

    ${IMPORT}
    ${CALL}
`,
    ],
    [
      'two applications without a configuration',
      (tree) => {
        edit(tree, MAIN, BOOTSTRAP, 'bootstrapApplication(Part) && bootstrapApplication(App)');
      },
      `${CANNOT_EDIT} src/main.ts:5 is not its only bootstrap.
No source was changed. Add to the providers of the application that has the workspace:

    ${IMPORT}
    ${CALL}
`,
    ],
    [
      'a configuration by a function call',
      (tree) => {
        edit(tree, MAIN, 'appConfig)', 'configure())');
      },
      describeMerge(5, 'configure()'),
    ],
    [
      'a configuration in another package',
      (tree) => {
        edit(tree, MAIN, './app/app.config', '@acme/config');
      },
      describeMerge(5, 'appConfig'),
    ],
    [
      'a configuration that is no constant',
      (tree) => {
        edit(tree, CONFIG, 'export const', 'export let');
      },
      describeMerge(5, 'appConfig'),
    ],
    [
      'a configuration that is not in UTF-8',
      (tree) => {
        tree.overwrite(CONFIG, Buffer.from(`// f\u00fcr\n${tree.readText(CONFIG)}`, 'latin1'));
      },
      describeMerge(5, 'appConfig'),
    ],
    [
      'providers that a spread may replace',
      (tree) => {
        edit(tree, MAIN, 'appConfig)', '{ providers: [], ...appConfig })');
      },
      describeMerge(5, '{ providers: [], ...appConfig }'),
    ],
    [
      'several spreads',
      (tree) => {
        edit(tree, MAIN, 'appConfig)', '{ ...appConfig, ...other })');
      },
      describeMerge(5, '{ ...appConfig, ...other }'),
    ],
    [
      'providers by a getter',
      (tree) => {
        edit(tree, MAIN, 'appConfig)', '{ get providers() { return []; } })');
      },
      describeMerge(5, '{ get providers() { return []; } }'),
    ],
  ])('%s', async (_, edits, message) => {
    const tree = await createApplication();
    edits(tree);
    const before = readAll(tree);

    await expect(ngAdd(tree)).rejects.toThrow(new Error(message));
    expect(readAll(tree)).toEqual(before);
  });

  it.each<[string, (tree: UnitTestTree) => void, string, number]>([
    [
      'a root module in another package',
      (tree) => {
        edit(tree, MAIN, './app/app-module', '@acme/app');
      },
      'AppModule',
      4,
    ],
    [
      'a root module behind a lazy import',
      (tree) => {
        tree.overwrite(
          MAIN,
          `import { platformBrowser } from '@angular/platform-browser';
          import('./app/app-module').then((m) => platformBrowser().bootstrapModule(m.AppModule));`,
        );
      },
      'm.AppModule',
      2,
    ],
    [
      'a root module from a lazy import',
      (tree) => {
        tree.overwrite(
          MAIN,
          `import { platformBrowser } from '@angular/platform-browser';
          import('./app/app-module').then(({ AppModule }) =>
            platformBrowser().bootstrapModule(AppModule),
          );`,
        );
      },
      'AppModule',
      3,
    ],
  ])('%s', async (_, edits, module, line) => {
    const tree = await createApplication({ standalone: false });
    edits(tree);
    const before = readAll(tree);

    await expect(ngAdd(tree)).rejects.toThrow(
      new Error(`${CANNOT_EDIT} src/main.ts:${line} bootstraps ${module}, and its providers ${NOT_FOUND}
No source was changed. Add to the providers of the @NgModule of ${module}:

    ${IMPORT}
    ${CALL}
`),
    );
    expect(readAll(tree)).toEqual(before);
  });
});
