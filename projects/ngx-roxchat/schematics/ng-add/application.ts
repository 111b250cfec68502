import { SchematicsException, type Tree } from '@angular-devkit/schematics';
import { readWorkspace } from '@schematics/angular/utility';

/** An application of the workspace. */
export interface Application {
  readonly name: string;
  /** Its source folder. */
  readonly folder: string;
}

/** Returns the application with that name or, without a name, the only application. */
export async function findApplication(tree: Tree, name?: string): Promise<Application> {
  const { projects } = await readWorkspace(tree);
  const applications = [...projects]
    .filter(([, { extensions }]) => extensions['projectType'] === 'application')
    .map(([name, { root, sourceRoot }]) => ({ name, folder: sourceRoot ?? `${root}/src` }));
  const names = applications.map((application) => `"${application.name}"`).join(', ');
  const matches = applications.filter(
    (application) => name === undefined || application.name === name,
  );
  const [application] = matches;
  if (application === undefined) {
    throw new SchematicsException(
      name === undefined
        ? 'The workspace has no application to set ngx-roxchat up in.'
        : `"${name}" is not an application of the workspace. Its applications: ${names || 'none'}.`,
    );
  }
  if (matches.length > 1) {
    throw new SchematicsException(
      `The workspace has several applications: ${names}. Choose one with --project.`,
    );
  }
  return application;
}
