import {
  callRule,
  type Rule,
  type SchematicContext,
  SchematicsException,
  type Tree,
} from '@angular-devkit/schematics';
import { lastValueFrom } from 'rxjs';
import { normalizeOrigin } from '../../core/src/config/origin';
import { type Application, findApplication } from './application';
import { type Call, findCalls, isInSoleList, readText } from './calls';
import { chooseSetUp, SET_UP_CALLEES, type SetUp, writeSetUp } from './set-ups';

/** What `schema.json` asks for. */
export interface Options {
  readonly origin: string;
  readonly project?: string;
}

/** `ng add ngx-roxchat`: sets the library up in the root of an application, once. */
export default function ngAdd(options: Options): Rule {
  return async (tree, context) => {
    const origin = checkOrigin(options.origin);
    const application = await findApplication(tree, options.project);
    const [present] = findCalls(tree, application.folder, SET_UP_CALLEES);
    if (present === undefined) {
      await setUpApplication(tree, context, application, origin);
    } else {
      context.logger.info(checkPresent(present, origin));
    }
  };
}

function checkOrigin(origin: string): string {
  try {
    return normalizeOrigin(origin);
  } catch (error) {
    throw new SchematicsException((error as Error).message);
  }
}

/** Refuses a set-up for another origin; returns what is to be said of any other. */
function checkPresent(present: Call, origin: string): string {
  const has = `${present.path} has ${present.node.getText()} already`;
  const text = readText(present);
  if (text === undefined) {
    return `${has}; its origin is not a text here, so it was left as it is.`;
  }
  if (!isSameOrigin(text, origin)) {
    throw new SchematicsException(`${has}. Change the origin there.`);
  }
  return `Nothing to do: ${has}.`;
}

function isSameOrigin(text: string, origin: string): boolean {
  try {
    return normalizeOrigin(text) === origin;
  } catch {
    return false;
  }
}

async function setUpApplication(
  tree: Tree,
  context: SchematicContext,
  application: Application,
  origin: string,
): Promise<void> {
  try {
    const { setUp, because } = await chooseSetUp(tree, application);
    await lastValueFrom(callRule(writeSetUp(application, setUp, origin), tree, context));
    const [written] = findCalls(tree, application.folder, SET_UP_CALLEES);
    if (written === undefined || !isInSoleList(written)) {
      throw new Error('Its root has no plain list to add to.');
    }
    context.logger.info(report(written, because, setUp, origin));
  } catch (error) {
    throw new SchematicsException(
      `"${application.name}" is bootstrapped in a way that cannot be edited: ` +
        `${(error as Error).message}\nNo source was changed; set it up by hand, as in README.md.`,
    );
  }
}

function report({ path, node }: Call, because: string, setUp: SetUp, origin: string): string {
  return `
${path} has ${node.getText()} now (${because}).
What is left:
- Put <rox-chat-workspace src="${origin}/…" /> into a template, and ${setUp.importHint} (from '${setUp.entry}').
- If the page has a Content-Security-Policy, as a header or in index.html: frame-src ${origin}
- Have the origin of this application entered into the Rox.Chat account: operator_iframe_allowed_parent_origin
More: README.md and SECURITY.md in node_modules/ngx-roxchat.`;
}
