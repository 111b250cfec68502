import { SchematicsException } from '@angular-devkit/schematics';
import { dirname, join } from 'node:path/posix';
import { type AddedFeature, createFile, type FeatureTarget, keepFeature } from './features';
import { placeInArguments } from './places';
import { type Code, write } from './write';

const FEATURE: Code = {
  text: 'withScreenPop(OpenCustomer)',
  imports: { withScreenPop: 'ngx-roxchat/crm', OpenCustomer: './open-customer' },
};

/** `--screen-pop`: opens the customer's record when the agent opens a chat. */
export function addScreenPop({ tree, existing }: FeatureTarget): AddedFeature {
  const { call, setUp } = existing;
  const { fileName } = call.getSourceFile();
  const [origin, ...features] = call.arguments;
  if (features.some((feature) => feature.getText().startsWith('withScreenPop('))) {
    return keepFeature(fileName, 'withScreenPop');
  }
  if (origin === undefined || !setUp.hasStore) {
    throw new SchematicsException(
      `--screen-pop needs the set-up with NgRx, but ${fileName.slice(1)} has ${call.getText()}. ` +
        'No source was changed. If the application has a store, use --store=ngrx.',
    );
  }
  const handler = join(dirname(fileName), 'open-customer.ts');
  const files = createFile(tree, 'screen-pop', handler, {});
  write(tree, placeInArguments(call), FEATURE);
  return {
    files,
    message: `${fileName.slice(1)} has ${FEATURE.text} now. What is left:
- ${handler.slice(1)} takes the visitor's id in the CRM for the customer's, and opens /customers/<id>. Change what differs in your CRM.
More: docs/screen-pop.md in node_modules/ngx-roxchat.`,
  };
}
