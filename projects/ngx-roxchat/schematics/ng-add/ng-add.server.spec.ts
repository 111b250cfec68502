import {
  addAngular,
  addNgrx,
  CONFIG,
  createApplication,
  createNgModuleWithStore,
  createStandaloneWithStore,
  createWorkspace,
  edit,
  logged,
  MODULE,
  ngAdd,
  ngAddWithoutOptions,
  ORIGIN,
  readAll,
} from '../testing/workspace';

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
    expect(logged.join()).toContain('no NgRx store set up in src/main.ts or its imports');
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
      `src/app/app.config.ts has provideRoxChat('${ORIGIN}') now (NgRx store in src/app/app.config.ts).`,
    );
    expect(logged[0]).toContain('<rox-chat-workspace />');
    expect(logged[0]).toContain(`add RoxChatWorkspace to the imports of its component`);
    expect(logged[0]).toContain(`frame-src ${ORIGIN}`);
  });

  it('requires the origin', async () => {
    const tree = await createApplication();

    await expect(ngAddWithoutOptions(tree)).rejects.toThrow("required property 'origin'");
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
});
