import { SchematicTestRunner } from '@angular-devkit/schematics/testing';
import { join } from 'node:path';
import workspaceManifest from '../../agent-workspace/package/package.json';
import manifest from '../package.json';

// The spinner of the install tasks is an ES module, which jest cannot require.
jest.mock('ora', () => ({}));

describe('ng update', () => {
  it('updates both packages together', () => {
    expect(manifest['ng-update'].packageGroup).toEqual([manifest.name, workspaceManifest.name]);
    expect(workspaceManifest['ng-update'].packageGroup).toEqual(manifest['ng-update'].packageGroup);
  });

  it('has a collection of migrations, without any', () => {
    const path = join(__dirname, '..', manifest['ng-update'].migrations);
    const { engine } = new SchematicTestRunner('migrations', path);

    expect(engine.createCollection(path).listSchematicNames()).toEqual([]);
  });
});
