import { chain, type Rule, SchematicsException, type Tree } from '@angular-devkit/schematics';
import { normalizeOrigin } from '../../core/src/config/origin';
import { type Application, findApplication } from './application';
import { findBootstraps, findRootPlace } from './bootstrap';
import { checkExisting } from './check-existing';
import { addHost } from './host';
import { createRefusal } from './refusal';
import { addScreenPop } from './screen-pop';
import { chooseSetUp, createCode, findExisting } from './set-ups';
import { Sources } from './sources';
import { chooseStore, type StoreOption } from './store';
import { write } from './write';

/** The options of `schema.json`. */
export interface Options {
  readonly origin: string;
  readonly project?: string;
  readonly store?: StoreOption;
  readonly host?: boolean;
  readonly screenPop?: boolean;
}

/** What an option adds to the set-up. */
const FEATURES = { host: addHost, screenPop: addScreenPop };

/** `ng add ngx-roxchat`: sets up the library in the root of an application, once. */
export default function ngAdd(options: Options): Rule {
  return async (tree, context) => {
    const origin = checkOrigin(options.origin);
    const application = await findApplication(tree, options.project);
    const sources = new Sources(tree, application);
    const existing = findExisting(sources);
    const messages = [
      existing === undefined
        ? setUpApplication(tree, application, sources, { ...options, origin })
        : checkExisting(existing, origin, options.store ?? 'auto'),
    ];
    const files: Rule[] = [];
    for (const feature of ['host', 'screenPop'] as const) {
      const setUp = findExisting(sources);
      if (options[feature] && setUp !== undefined) {
        const added = FEATURES[feature]({ tree, application, sources, existing: setUp });
        messages.push(added.message);
        files.push(added.files);
      }
    }
    // Only now: an option that is refused leaves no file changed.
    for (const message of messages) {
      context.logger.info(message);
    }
    return chain(files);
  };
}

function checkOrigin(origin: string): string {
  try {
    return normalizeOrigin(origin);
  } catch (error) {
    throw new SchematicsException((error as Error).message);
  }
}

/** Writes the set-up, and returns what is left to do. */
function setUpApplication(
  tree: Tree,
  application: Application,
  sources: Sources,
  { origin, store = 'auto', host }: Options,
): string {
  const { hasStore, reason } = chooseStore(tree, application, sources, store);
  const bootstraps = findBootstraps(sources);
  const setUp = chooseSetUp(bootstraps[0]?.kind ?? 'standalone', hasStore);
  const code = createCode(setUp, origin);
  const [place, ...others] = new Map(
    bootstraps
      .map((bootstrap) => findRootPlace(sources, bootstrap, setUp.list))
      .map((place) => [JSON.stringify([place?.path, place?.insert('')]), place]),
  ).values();
  if (place === undefined || others.length > 0) {
    throw createRefusal(application.name, sources, bootstraps, setUp, code);
  }
  write(tree, place, code);
  const { importHint, entry } = setUp;
  return [
    `\n${place.path.slice(1)} has ${code.text} now (${reason}).\nWhat is left:`,
    ...(host
      ? []
      : [`- Put <rox-chat-workspace /> into a template, and ${importHint} (from '${entry}').`]),
    `- If the page has a Content-Security-Policy, as a header or in index.html: frame-src ${origin}`,
    '- Have the origin of this application entered into the Rox.Chat account: operator_iframe_allowed_parent_origin',
    'More: README.md and SECURITY.md in node_modules/ngx-roxchat.',
  ].join('\n');
}
