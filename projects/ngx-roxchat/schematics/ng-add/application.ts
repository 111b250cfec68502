import { SchematicsException, type Tree } from '@angular-devkit/schematics';
import { readWorkspace } from '@schematics/angular/utility';

/** An application of the workspace. */
export interface Application {
  readonly name: string;
  /** The folder of its sources. */
  readonly folder: string;
}

/** The application of that name, or the only one there is. */
export async function findApplication(tree: Tree, name?: string): Promise<Application> {
  const { projects } = await readWorkspace(tree);
  const applications = [...projects]
    .filter(([, { extensions }]) => extensions['projectType'] === 'application')
    .map(([name, { root, sourceRoot }]) => ({ name, folder: sourceRoot ?? `${root}/src` }));
  const among = applications.map((application) => `"${application.name}"`).join(', ');
  const named = applications.filter(
    (application) => name === undefined || application.name === name,
  );
  const [application] = named;
  if (application === undefined) {
    throw new SchematicsException(
      name === undefined
        ? 'The workspace has no application to set ngx-roxchat up in.'
        : `"${name}" is no application of the workspace, which has ${among || 'none'}.`,
    );
  }
  if (named.length > 1) {
    throw new SchematicsException(
      `The workspace has several applications: ${among}. Say which one by --project.`,
    );
  }
  return application;
}
