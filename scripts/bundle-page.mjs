import { build } from 'esbuild';

/**
 * Bundles a page's TypeScript with the built library, as an application's production build would.
 *
 * @param constants the values of constants that the page only declares
 * @param aliases the files to use for imported names
 * @returns a script element
 */
export async function bundlePage(entry, constants = {}, aliases = {}) {
  const bundle = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    // As the Angular CLI resolves packages: RxJS in its modern build.
    conditions: ['es2020', 'es2015'],
    mainFields: ['es2020', 'es2015', 'browser', 'module', 'main'],
    nodePaths: ['dist'], // Where the built library is.
    alias: aliases,
    define: {
      ngDevMode: 'false',
      ...Object.fromEntries(
        Object.entries(constants).map(([name, value]) => [name, JSON.stringify(value)]),
      ),
    },
    tsconfigRaw: { compilerOptions: { experimentalDecorators: true } },
  });
  return `<script>${bundle.outputFiles[0].text.replaceAll('</script', '<\\/script')}</script>`;
}
