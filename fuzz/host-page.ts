/** What the library must not change or use: the prototypes of the page, and its console. */
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

/** Fails if a property was assigned to a prototype. Fast enough to run after each message. */
export function checkPrototypes(): void {
  for (const prototype of PROTOTYPES) {
    for (const name in prototype) {
      assert.fail(`a prototype has ${name}`);
    }
  }
}

/** Fails if a prototype has changed in any way. */
export function checkPrototypesFully(): void {
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
