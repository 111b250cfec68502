import { SchematicsException } from '@angular-devkit/schematics';
import { buildRelativePath } from '@schematics/angular/utility/find-module';
import { dirname, join } from 'node:path/posix';
import type ts from 'typescript';
import {
  type Bootstrap,
  findBootstraps,
  findRootComponent,
  findRootPlace,
  isDeclaredInRoot,
} from './bootstrap';
import { type AddedFeature, createFile, type FeatureTarget, keepFeature } from './features';
import { findProperty } from './metadata';
import { findPlaceInObject, type Place } from './places';
import { type Sources } from './sources';
import { findTemplatePlace } from './template';
import { write } from './write';

/** Where the host is written. */
interface Root {
  /** The file of the root component. */
  readonly path: string;
  readonly template: Place;
  readonly imports: Place;
}

const HOST = 'RoxChatWorkspaceHost';
const NAME = 'rox-chat-shell';

/** `--host`: docks one workspace beside the template of the root component. */
export function addHost({ tree, application, sources, existing }: FeatureTarget): AddedFeature {
  const user = sources.list().find((path) => sources.readText(path).includes(HOST));
  if (user !== undefined) {
    return keepFeature(user, HOST);
  }
  const find = (): Root => findRoot(sources) ?? reject(application.name);
  const { path, template } = find();
  const { prefix } = application;
  const shell = join(dirname(path), NAME);
  const files = createFile(tree, 'host', `${shell}.ts`, { entry: existing.setUp.entry, prefix });
  write(tree, template, { text: `${prefix}-${NAME}`, imports: {} });
  // The template may have been in the same file.
  const { imports } = find();
  const from = buildRelativePath(imports.path, shell);
  write(tree, imports, { text: 'RoxChatShell', imports: { RoxChatShell: from } });
  return {
    files,
    message: `${template.path.slice(1)} is in <${prefix}-${NAME}> now, which docks the workspace beside it. What is left:
- In specs of the root component, add provideRoxChatTesting() from ngx-roxchat/testing to the providers.
More: docs/one-workspace.md in node_modules/ngx-roxchat.`,
  };
}

function findRoot(sources: Sources): Root | undefined {
  const [bootstrap] = findBootstraps(sources);
  const component = bootstrap && findRootComponent(sources, bootstrap);
  const template = component && findTemplatePlace(sources, component);
  const imports = component && findImports(sources, bootstrap, component);
  return component && template && imports
    ? { path: component.getSourceFile().fileName, template, imports }
    : undefined;
}

function findImports(
  sources: Sources,
  bootstrap: Bootstrap,
  component: ts.ObjectLiteralExpression,
): Place | undefined {
  if (findProperty(component, 'standalone')?.getText() !== 'false') {
    return findPlaceInObject(sources, component, 'imports');
  }
  return isDeclaredInRoot(sources, bootstrap)
    ? findRootPlace(sources, bootstrap, 'imports')
    : undefined;
}

function reject(name: string): never {
  throw new SchematicsException(
    `--host found no root component of "${name}" with a template that it can edit, and a place ` +
      'for its imports. No source was changed. Write <rox-chat-workspace-host /> into your shell by hand, as in docs/one-workspace.md.',
  );
}
