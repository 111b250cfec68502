// Applications whose tests run in an earlier jest than the repository's own.
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readJson, replaceIn, run } from '../../packed-package.mjs';
import {
  addLibrary,
  getVersion,
  install,
  makeFolder,
  newApp,
  peerDependencies,
} from '../applications.mjs';

const JEST = ['jest@29', '@types/jest@29', 'jest-environment-jsdom@29', 'jest-preset-angular@14'];

/** Returns the range of the oldest minor version. */
function getOldest(dependency) {
  return peerDependencies[dependency].split(' || ')[0].replace('^', '~');
}

/** Runs the docs' example test in the oldest Angular, with zone.js and without. */
export async function testJest29() {
  const angular = getOldest('@angular/core');
  const folder = await makeFolder(angular);
  const app = await newApp(folder, 'crm', '--skip-tests');
  const place = { ...folder, cwd: app };
  const ngrx = ['@ngrx/store', '@ngrx/effects'].map((name) => `${name}@${getOldest(name)}`);
  const own = ['cdk', 'platform-browser-dynamic'].map((name) => `@angular/${name}@${angular}`);
  await install(place, ...JEST, ...ngrx, ...own);
  await addLibrary(place);
  cpSync('docs/recipes/testing.spec.ts', join(app, 'src/app/testing.spec.ts'));
  cpSync('scripts/jest', join(app, 'jest'), { recursive: true });
  replaceIn(join(app, 'tsconfig.spec.json'), '"jasmine"', '"jest"');
  const projects = ['zone', 'zoneless'].map((name) => ({
    preset: 'jest-preset-angular',
    displayName: name,
    setupFilesAfterEnv: [`<rootDir>/jest/${name}.mjs`],
  }));
  writeFileSync(join(app, 'jest.config.json'), JSON.stringify({ projects }));
  await run(place, 'npm', 'exec', '--', 'jest', '--json', '--outputFile=results.json');
  const { numPassedTests } = readJson(join(app, 'results.json'));
  return [
    getVersion(app, '@angular/core'),
    `jest ${getVersion(app, 'jest')}`,
    `${numPassedTests} tests passed`,
  ];
}
