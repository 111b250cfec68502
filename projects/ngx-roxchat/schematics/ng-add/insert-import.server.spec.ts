import { CONFIG, createApplication, edit, ngAdd, ORIGIN } from '../testing/workspace';

const IMPORT = "import { provideRoxChatCore } from 'ngx-roxchat/core';";
const FIRST = /^import [^;]*;/;
const LAST = "import { routes } from './app.routes';";

describe('ng add imports what it writes', () => {
  it.each([
    ['a list of values', "import { RoxChatService } from 'ngx-roxchat/core';", 'RoxChatService, '],
    [
      'a list with types',
      "import { type RoxChatEvent } from 'ngx-roxchat/core';",
      'type RoxChatEvent, ',
    ],
    [
      'a list on several lines',
      "import {\n  RoxChatService,\n  RoxChatWorkspace,\n} from 'ngx-roxchat/core';",
      'RoxChatWorkspace,\n  ',
    ],
  ])('into %s of the same entry point', async (_, existing, before) => {
    const tree = await createApplication();
    edit(tree, CONFIG, FIRST, `$&\n${existing}`);
    await ngAdd(tree);

    expect(tree.readText(CONFIG)).toContain(`${before}provideRoxChatCore`);
    expect(tree.readText(CONFIG).match(/'ngx-roxchat\/core'/g)).toHaveLength(1);
  });

  it.each([
    ['types', "import type { RoxChatEvent } from 'ngx-roxchat/core';"],
    ['a namespace', "import * as core from 'ngx-roxchat/core';"],
    ['nothing', "import 'ngx-roxchat/core';"],
    ['JSON last', "import data from './data.json' with { type: 'json' };"],
  ])('beside an import of %s', async (_, existing) => {
    const tree = await createApplication();
    edit(tree, CONFIG, LAST, `${LAST}\n${existing}`);
    await ngAdd(tree);

    expect(tree.readText(CONFIG)).toContain(`${LAST}\n${existing}\n${IMPORT}\n`);
  });

  it('beside the import under another name', async () => {
    const tree = await createApplication();
    const other = "import { provideRoxChatCore as core } from 'ngx-roxchat/core';";
    edit(tree, CONFIG, FIRST, `$&\n${other}`);
    await ngAdd(tree);

    expect(tree.readText(CONFIG)).toContain('{ provideRoxChatCore as core, provideRoxChatCore }');
  });

  it('once', async () => {
    const tree = await createApplication();
    edit(tree, CONFIG, FIRST, `$&\n${IMPORT}`);
    await ngAdd(tree);

    expect(tree.readText(CONFIG).split(IMPORT)).toHaveLength(2);
    expect(tree.readText(CONFIG)).toContain(`provideRoxChatCore('${ORIGIN}')`);
  });

  it('into a file without imports', async () => {
    const tree = await createApplication();
    tree.overwrite(CONFIG, 'export const appConfig = { providers: [] };\n');
    await ngAdd(tree);

    expect(tree.readText(CONFIG)).toBe(
      `${IMPORT}\nexport const appConfig = { providers: [provideRoxChatCore('${ORIGIN}')] };\n`,
    );
  });
});
