/** What the library must leave alone: the prototypes of the page, and its console. */
import assert from 'node:assert/strict';

const PROTOTYPES = [
  Object,
  Array,
  String,
  Number,
  Boolean,
  Function,
  Map,
  Date,
  Error,
  Promise,
].map(({ prototype }) => prototype as object);
const before = PROTOTYPES.map((prototype) => Object.getOwnPropertyDescriptors(prototype));

/** Quick enough for each message: whether a property was assigned to a prototype. */
export function checkPrototypes(): void {
  for (const prototype of PROTOTYPES) {
    for (const name in prototype) {
      assert.fail(`a prototype has ${name}`);
    }
  }
}

/** Whether a prototype has become another one in anything. */
export function checkPrototypesWell(): void {
  PROTOTYPES.forEach((prototype, index) => {
    assert.deepStrictEqual(Object.getOwnPropertyDescriptors(prototype), before[index]);
  });
}

/** Makes each method of the console throw. */
export function forbidConsole(): void {
  for (const [name, method] of Object.entries(console) as [keyof Console, unknown][]) {
    if (typeof method === 'function') {
      jest.spyOn(console, name as 'log').mockImplementation(() => {
        throw new Error(`console.${name} was called`);
      });
    }
  }
}
