import type ts from 'typescript';
import { type Bootstrap } from './bootstrap';
import { type Sources } from './sources';
import { type Code } from './write';

/** One of the ways to set the library up. */
export interface SetUp {
  /** The function to call with the origin. */
  readonly callee: string;
  /** The entry point that exports it. */
  readonly entry: string;
  readonly hasStore: boolean;
  /** The list of the application's root that it belongs in. */
  readonly list: 'providers' | 'imports';
  /** What the user still has to do to use the component in a template. */
  readonly importHint: string;
}

const IMPORT_WORKSPACE = 'add RoxChatWorkspace to the imports of its component or module';

const SET_UPS = {
  ngModule: {
    callee: 'RoxChatModule.forRoot',
    entry: 'ngx-roxchat',
    hasStore: true,
    list: 'imports',
    importHint: 'add RoxChatModule to the imports of its module, unless that is the root module',
  },
  standalone: {
    callee: 'provideRoxChat',
    entry: 'ngx-roxchat',
    hasStore: true,
    list: 'providers',
    importHint: IMPORT_WORKSPACE,
  },
  withoutStore: {
    callee: 'provideRoxChatCore',
    entry: 'ngx-roxchat/core',
    hasStore: false,
    list: 'providers',
    importHint: IMPORT_WORKSPACE,
  },
} satisfies Record<string, SetUp>;

/** A set-up that the application has, written by this schematic or by hand. */
export interface ExistingSetUp {
  readonly call: ts.CallExpression;
  readonly setUp: SetUp;
}

/** Finds the set-up that the application has. */
export function findExisting(sources: Sources): ExistingSetUp | undefined {
  const [existing] = Object.values(SET_UPS).flatMap((setUp) =>
    sources.findCalls([setUp.callee]).map((call) => ({ call, setUp })),
  );
  return existing;
}

/** Returns the set-up for an application that is started in a way, with NgRx or without. */
export function chooseSetUp(kind: Bootstrap['kind'], hasStore: boolean): SetUp {
  return hasStore ? SET_UPS[kind] : SET_UPS.withoutStore;
}

/** Returns the code that sets the library up. */
export function createCode({ callee, entry }: SetUp, origin: string): Code {
  return {
    text: `${callee}('${origin}')`,
    imports: { [callee.replace(/\..*/, '')]: entry },
  };
}
