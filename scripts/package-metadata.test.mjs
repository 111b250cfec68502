// npm run test:package: checks what both packages take from the top package.json.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findProblems, readMetadata, withAbsoluteLinks } from './package-metadata.mjs';

const FILLED_IN = {
  version: '1.2.3',
  author: 'Ann',
  homepage: 'https://git.invalid/ann/chat',
  repository: { type: 'git', url: 'git+https://git.invalid/ann/chat.git' },
  bugs: { url: 'https://git.invalid/ann/chat/issues' },
};

test('accepts fields that are filled in', () => {
  assert.deepEqual(findProblems(FILLED_IN), []);
});

for (const field of ['author', 'homepage', 'repository', 'bugs']) {
  for (const value of [
    undefined,
    '',
    'https://example.com/chat',
    { url: 'git+https://example.com/a.git' },
  ]) {
    test(`refuses ${JSON.stringify(value)} as ${field}`, () => {
      const [problem] = findProblems({ ...FILLED_IN, [field]: value });
      assert.equal(
        problem,
        `\`${field}\` in package.json is ${JSON.stringify(value)}, a placeholder: write your own, as both packages publish it.`,
      );
    });
  }
}

test('refuses an address of the repository that no link can be made from', () => {
  for (const url of ['https://git.invalid/ann/chat', 'git@git.invalid:ann/chat.git', 'ann/chat']) {
    assert.deepEqual(findProblems({ ...FILLED_IN, repository: { type: 'git', url } }), [
      `\`repository.url\` in package.json is "${url}": write it as git+https://….git, as links of the packages are made from it.`,
    ]);
  }
});

test('makes links absolute, but for code, addresses, and what the package has', () => {
  const { version, repository } = readMetadata();
  const web = repository.url.slice('git+'.length, -'.git'.length);
  const convert = (markdown, packed) => withAbsoluteLinks('docs/page.md', markdown, packed);

  assert.equal(
    convert('[`a`](b.md#c), ![d](../e.png)'),
    `[\`a\`](${web}/blob/v${version}/docs/b.md#c), ![d](${web}/raw/v${version}/e.png)`,
  );
  for (const kept of ['[a](#b)', '[a](https://b.invalid/)', '`[a](b.md)`', '```ts\n[a](b)\n```']) {
    assert.equal(convert(kept), kept);
  }
  assert.equal(convert('[a](b.md#c)', ['docs/b.md']), '[a](b.md#c)');
});
