// npm run api: checks that the public API of each entry point is the approved one, in goldens/, and
// that each member is documented. npm run api -- approve writes the goldens.
import { CompilerState, Extractor, ExtractorConfig } from '@microsoft/api-extractor';
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';

const DIST = resolve('dist/ngx-roxchat');
const WORK = resolve('dist/api');
const GOLDENS = resolve('goldens');

/** Severities of the extractor's messages that differ from its defaults. */
const SEVERITIES = {
  // All exports are public, except names with a ɵ.
  'ae-missing-release-tag': 'none',
  // The report contains what a signature names, exported or not.
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
            skipLibCheck: false, // Applications may set this.
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

/** Returns whether the API is the approved one, and documented. */
function check(config, compilerState) {
  return Extractor.invoke(config, {
    compilerState,
    localBuild: isApproving,
    printApiReportDiff: true,
    messageCallback: (message) => {
      // The static fields that Angular generates.
      if (message.messageId === 'ae-undocumented' && message.text.includes('"ɵ')) {
        message.logLevel = 'none';
      }
    },
  }).succeeded;
}

// The extractor treats only files in a node_modules as another package, not as the entry point.
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
  outdated.forEach((file) => console.error(`goldens/${file} belongs to no entry point.`));
}
if (failed.length > 0 || (outdated.length > 0 && !isApproving)) {
  console.error('If you meant this change, run npm run api -- approve, and commit goldens/.');
  process.exitCode = 1;
}
