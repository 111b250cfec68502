import { SchematicsException, type Tree } from '@angular-devkit/schematics';
import { readWorkspace } from '@schematics/angular/utility';

/** An application of the workspace. */
export interface Application {
  readonly name: string;
  readonly root: string;
  /** The prefix of its components' selectors. */
  readonly prefix: string;
  /** The file that starts it. */
  readonly main: string;
  /** Its TypeScript configuration, which has the workspace's path aliases. */
  readonly tsConfig: string | undefined;
  /** The folders of the workspace's libraries. */
  readonly libraries: readonly string[];
}

type Projects = Awaited<ReturnType<typeof readWorkspace>>['projects'];
type Project = NonNullable<ReturnType<Projects['get']>>;

/** Returns the application with that name or, without a name, the only application. */
export async function findApplication(tree: Tree, name?: string): Promise<Application> {
  const { projects } = await readWorkspace(tree);
  // In other workspaces, projects of end-to-end tests are applications, too: without a build.
  const applications = [...projects].filter(
    ([, { extensions, targets }]) =>
      extensions['projectType'] === 'application' && targets.has('build'),
  );
  const names = applications.map(([name]) => `"${name}"`).join(', ');
  const matches = applications.filter(([key]) => name === undefined || key === name);
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
  const libraries = [...projects.values()]
    .filter(({ extensions }) => extensions['projectType'] === 'library')
    .map(({ root }) => root);
  return { ...describe(...application), libraries };
}

function describe(name: string, project: Project): Omit<Application, 'libraries'> {
  const { root, prefix = 'app', sourceRoot = `${root}/src`, targets } = project;
  const { browser, main, tsConfig } = targets.get('build')?.options ?? {};
  return {
    name,
    root,
    prefix,
    main: [browser, main].find((path) => typeof path === 'string') ?? `${sourceRoot}/main.ts`,
    tsConfig: typeof tsConfig === 'string' ? tsConfig : undefined,
  };
}
