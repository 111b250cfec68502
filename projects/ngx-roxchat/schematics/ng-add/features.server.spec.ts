import { type UnitTestTree } from '@angular-devkit/schematics/testing';
import {
  CONFIG,
  createApplication,
  createNgModuleWithStore,
  createStandaloneWithStore,
  edit,
  logged,
  MAIN,
  MODULE,
  ngAdd,
  ORIGIN,
  readAll,
} from '../testing/workspace';

const COMPONENT = '/src/app/app.ts';
const TEMPLATE = '/src/app/app.html';
const SHELL = '/src/app/rox-chat-shell.ts';
const HANDLER = '/src/app/open-customer.ts';

const getImport = (name: string, from: string): string => `import { ${name} } from '${from}';`;

function setInlineTemplate(tree: UnitTestTree, template: string): void {
  edit(tree, COMPONENT, /templateUrl: '[^']*'/, `template: ${template}`);
}

describe('ng add --host', () => {
  it.each([
    ['with NgRx', createStandaloneWithStore, 'ngx-roxchat'],
    ['without NgRx', createApplication, 'ngx-roxchat/core'],
  ])('docks the workspace in a standalone application %s', async (_, create, entry) => {
    const tree = await create();
    const template = tree.readText(TEMPLATE);
    await ngAdd(tree, { host: true });

    expect(tree.readText(TEMPLATE)).toBe(
      `<app-rox-chat-shell>\n${template}</app-rox-chat-shell>\n`,
    );
    expect(tree.readText(COMPONENT)).toContain('imports: [RouterOutlet, RoxChatShell]');
    expect(tree.readText(COMPONENT)).toContain(getImport('RoxChatShell', './rox-chat-shell'));
    expect(tree.readText(SHELL)).toContain("selector: 'app-rox-chat-shell'");
    expect(tree.readText(SHELL)).toContain(getImport('RoxChatWorkspaceHost', entry));
    expect(logged[0]).not.toContain('<rox-chat-workspace />');
    expect(logged[1]).toContain('src/app/app.html is in <app-rox-chat-shell> now');
  });

  it('docks the workspace in an application with NgModules', async () => {
    const tree = await createNgModuleWithStore();
    await ngAdd(tree, { host: true });

    expect(tree.readText(TEMPLATE)).toMatch(/^<app-rox-chat-shell>/);
    expect(tree.readText(MODULE)).toContain(getImport('RoxChatShell', './rox-chat-shell'));
    expect(tree.readText(MODULE)).toMatch(/imports: \[[^\]]*RoxChatShell\s*\]/);
    expect(tree.readText(COMPONENT)).not.toContain('RoxChatShell');
  });

  it.each([
    ["'<router-outlet />'", "'<app-rox-chat-shell><router-outlet /></app-rox-chat-shell>'"],
    ['`<router-outlet />`', '`<app-rox-chat-shell><router-outlet /></app-rox-chat-shell>`'],
  ])('docks the workspace in the inline template %s', async (template, wrapped) => {
    const tree = await createApplication();
    setInlineTemplate(tree, template);
    await ngAdd(tree, { host: true });

    expect(tree.readText(COMPONENT)).toContain(`template: ${wrapped}`);
    expect(tree.readText(COMPONENT)).toContain('imports: [RouterOutlet, RoxChatShell]');
  });

  it('uses the prefix of the application', async () => {
    const tree = await createApplication({ prefix: 'bank' });
    await ngAdd(tree, { host: true });

    expect(tree.readText(TEMPLATE)).toMatch(/^<bank-rox-chat-shell>/);
    expect(tree.readText(SHELL)).toContain("selector: 'bank-rox-chat-shell'");
  });

  it('adds the host to an application that is set up, once', async () => {
    const tree = await ngAdd(await createApplication());
    const added = await ngAdd(tree, { host: true });
    const before = readAll(added);
    expect(added.exists(SHELL)).toBe(true);
    logged.length = 0;

    expect(readAll(await ngAdd(added, { host: true }))).toEqual(before);
    expect(logged[1]).toBe('src/app/rox-chat-shell.ts has RoxChatWorkspaceHost already.');
  });

  it.each<[string, (tree: UnitTestTree) => void]>([
    [
      'an application without a root component',
      (tree) => {
        edit(tree, MAIN, 'bootstrapApplication(App, appConfig)', 'createApplication(appConfig)');
        edit(tree, MAIN, '{ bootstrapApplication }', '{ createApplication }');
      },
    ],
    [
      'a template with an expression',
      (tree) => {
        setInlineTemplate(tree, '`${HEADER}<router-outlet />`');
      },
    ],
    [
      'a template that is missing',
      (tree) => {
        tree.delete(TEMPLATE);
      },
    ],
  ])('refuses %s', async (_, edits) => {
    const tree = await createApplication();
    edits(tree);

    await expect(ngAdd(tree, { host: true })).rejects.toThrow(
      '--host found no root component of "crm" with a template that it can edit, and a place for its imports. No source was changed.',
    );
    expect(logged).toEqual([]);
  });

  it('refuses a root component that the root module does not declare', async () => {
    const tree = await createNgModuleWithStore();
    edit(tree, MODULE, /declarations: \[[^\]]*\],/, '');

    await expect(ngAdd(tree, { host: true })).rejects.toThrow('--host found no root component');
  });

  it('refuses to replace a file', async () => {
    const tree = await createApplication();
    tree.create(SHELL, '');

    await expect(ngAdd(tree, { host: true })).rejects.toThrow(
      '--host creates src/app/rox-chat-shell.ts, but there is such a file.',
    );
  });
});

describe('ng add --screen-pop', () => {
  it.each([
    ['provideRoxChat', CONFIG, createStandaloneWithStore],
    ['RoxChatModule.forRoot', MODULE, createNgModuleWithStore],
  ])('adds a handler to %s', async (callee, path, create) => {
    const tree = await ngAdd(await create(), { screenPop: true });

    expect(tree.readText(path)).toContain(`${callee}('${ORIGIN}', withScreenPop(OpenCustomer))`);
    expect(tree.readText(path)).toContain(getImport('withScreenPop', 'ngx-roxchat/crm'));
    expect(tree.readText(path)).toContain(getImport('OpenCustomer', './open-customer'));
    expect(tree.readText(HANDLER)).toContain(
      'class OpenCustomer implements RoxChatScreenPopHandler',
    );
    expect(logged[1]).toContain('src/app/open-customer.ts takes');
  });

  it('adds it to an application that is set up, once', async () => {
    const tree = await ngAdd(await createStandaloneWithStore());
    const added = await ngAdd(tree, { screenPop: true });
    const before = readAll(added);
    expect(added.exists(HANDLER)).toBe(true);

    expect(readAll(await ngAdd(added, { screenPop: true }))).toEqual(before);
    expect(logged.at(-1)).toBe('src/app/app.config.ts has withScreenPop already.');
  });

  it.each<[string, () => Promise<UnitTestTree>, string]>([
    ['no store', createApplication, `provideRoxChatCore('${ORIGIN}')`],
    [
      'no configuration',
      async () => {
        const tree = await createStandaloneWithStore();
        edit(tree, CONFIG, 'providers: [', 'providers: [provideRoxChat(), ');
        return tree;
      },
      'provideRoxChat()',
    ],
  ])('refuses a set-up with %s', async (_, create, setUp) => {
    await expect(ngAdd(await create(), { screenPop: true })).rejects.toThrow(
      `--screen-pop needs the set-up with NgRx, but src/app/app.config.ts has ${setUp}. ` +
        'No source was changed. If the application has a store, use --store=ngrx.',
    );
    expect(logged).toEqual([]);
  });
});
