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

/** The options of `schema.json`. */
export interface Options {
  readonly origin: string;
  readonly project?: string;
}

/** `ng add ngx-roxchat`: sets up the library in the root of an application, once. */
export default function ngAdd(options: Options): Rule {
  return async (tree, context) => {
    const origin = checkOrigin(options.origin);
    const application = await findApplication(tree, options.project);
    const [existing] = findCalls(tree, application.folder, SET_UP_CALLEES);
    if (existing === undefined) {
      await setUpApplication(tree, context, application, origin);
    } else {
      context.logger.info(checkExisting(existing, origin));
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

/**
 * Returns the message for an application that is set up already.
 *
 * @throws SchematicsException if it is set up for another origin
 */
function checkExisting(existing: Call, origin: string): string {
  const has = `${existing.path} has ${existing.node.getText()} already`;
  const text = readText(existing);
  if (text === undefined) {
    return `${has}; its origin is not a string literal, so it was not changed.`;
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
    const { setUp, reason } = await chooseSetUp(tree, application);
    await lastValueFrom(callRule(writeSetUp(application, setUp, origin), tree, context));
    const [written] = findCalls(tree, application.folder, SET_UP_CALLEES);
    if (written === undefined || !isInSoleList(written)) {
      throw new Error('Its root has no plain list of providers or imports.');
    }
    context.logger.info(describeSetUp(written, reason, setUp, origin));
  } catch (error) {
    throw new SchematicsException(
      `"${application.name}" is bootstrapped in a way that cannot be edited: ` +
        `${(error as Error).message}\nNo file was changed. Set it up by hand, as in README.md.`,
    );
  }
}

function describeSetUp({ path, node }: Call, reason: string, setUp: SetUp, origin: string): string {
  return `
${path} has ${node.getText()} now (${reason}).
What is left:
- Put <rox-chat-workspace /> into a template, and ${setUp.importHint} (from '${setUp.entry}').
- If the page has a Content-Security-Policy, as a header or in index.html: frame-src ${origin}
- Have the origin of this application entered into the Rox.Chat account: operator_iframe_allowed_parent_origin
More: README.md and SECURITY.md in node_modules/ngx-roxchat.`;
}
