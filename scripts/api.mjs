// npm run api: whether the public API of each entry point is the one that was approved, in goldens/,
// and whether each of its members is documented; npm run api -- approve writes the goldens anew.
import { CompilerState, Extractor, ExtractorConfig } from '@microsoft/api-extractor';
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';

const DIST = resolve('dist/ngx-roxchat');
const WORK = resolve('dist/api');
const GOLDENS = resolve('goldens');

/** How severe what the extractor finds is, where its default does not suit. */
const SEVERITIES = {
  // Everything that is exported is public, but for what a ɵ marks.
  'ae-missing-release-tag': 'none',
  // What a signature names is in the report, exported or not.
  'ae-forgotten-export': 'none',
  'ae-undocumented': 'error',
  'ae-unresolved-link': 'error',
};

const isApproving = process.argv[2] === 'approve';
const { name, exports } = JSON.parse(readFileSync(join(DIST, 'package.json'), 'utf8'));
const entries = Object.values(exports)
  .filter(({ types }) => types)
  .map(({ types }) => ({ types: join(DIST, types), report: `${basename(types, '.d.ts')}.api.md` }));

function prepare({ types, report }) {
  return ExtractorConfig.prepare({
    configObjectFullPath: undefined,
    packageJsonFullPath: join(DIST, 'package.json'),
    configObject: {
      projectFolder: process.cwd(),
      mainEntryPointFilePath: types,
      newlineKind: 'lf',
      compiler: {
        overrideTsconfig: {
          extends: resolve('tsconfig.json'),
          compilerOptions: {
            skipLibCheck: false, // An application may have it so.
            paths: { [`${name}/*`]: [join(WORK, `node_modules/${name}/*`)] },
          },
          files: entries.map(({ types }) => types),
        },
      },
      apiReport: {
        enabled: true,
        includeForgottenExports: true,
        reportFileName: report,
        reportFolder: GOLDENS,
        reportTempFolder: WORK,
      },
      messages: {
        compilerMessageReporting: { default: { logLevel: 'error' } },
        extractorMessageReporting: Object.fromEntries([
          ['default', { logLevel: 'warning' }],
          ...Object.entries(SEVERITIES).map(([id, logLevel]) => [id, { logLevel }]),
        ]),
      },
    },
  });
}

/** @returns whether the API is the approved one, and documented */
function check(config, compilerState) {
  return Extractor.invoke(config, {
    compilerState,
    localBuild: isApproving,
    printApiReportDiff: true,
    messageCallback: (message) => {
      // Angular's own static fields.
      if (message.messageId === 'ae-undocumented' && message.text.includes('"ɵ')) {
        message.logLevel = 'none';
      }
    },
  }).succeeded;
}

// Only what comes out of a node_modules counts as another package, and not as part of the entry point.
rmSync(WORK, { recursive: true, force: true });
mkdirSync(join(WORK, 'node_modules'), { recursive: true });
symlinkSync(DIST, join(WORK, 'node_modules', name), 'junction');
mkdirSync(GOLDENS, { recursive: true });

const configs = entries.map(prepare);
const compilerState = CompilerState.create(configs[0]);
const failed = configs.filter((config) => !check(config, compilerState));
const outdated = readdirSync(GOLDENS).filter(
  (file) => !entries.some(({ report }) => report === file),
);
if (isApproving) {
  outdated.forEach((file) => rmSync(join(GOLDENS, file)));
} else {
  outdated.forEach((file) => console.error(`goldens/${file} is of no entry point.`));
}
if (failed.length > 0 || (outdated.length > 0 && !isApproving)) {
  console.error('If the change is meant: npm run api -- approve, and commit goldens/.');
  process.exitCode = 1;
}
