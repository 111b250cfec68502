import { llmsIndex, pagesOf } from './scripts/docs/llms.mjs';

const library = 'projects/ngx-roxchat';

/** The site of the docs: npm run docs. @type {Partial<import('typedoc').TypeDocOptions>} */
export default {
  name: 'ngx-roxchat',
  entryPoints: [
    ...['core', 'store', 'crm', '.', 'testing', 'testing/crm', 'testing/harness'].map(
      (entry) => `${library}/${entry}/src/public-api.ts`,
    ),
    `${library}/texts/*/*.ts`,
  ],
  tsconfig: 'tsconfig.docs.json',
  plugin: ['./scripts/docs/typedoc-plugin.mjs'],
  readme: 'README.md',
  projectDocuments: pagesOf(llmsIndex())
    .map(({ file }) => file)
    .filter((file) => file !== 'README.md'),
  sort: ['documents-first', 'source-order'],
  highlightLanguages: ['html', 'json', 'mermaid', 'sh', 'text', 'ts'],
  navigation: { includeGroups: false },
  out: 'dist/docs',
  excludeInternal: true,
  excludePrivate: true,
  excludeProtected: true,
  disableSources: true,
  githubPages: false,
  treatWarningsAsErrors: true,
  validation: { notDocumented: true, notExported: false, invalidLink: true },
};
