// Loaded into the server before the application: logs each read of a browser-only global to stderr.
const NAMES = [
  'window',
  'document',
  'self',
  'top',
  'parent',
  'frames',
  'location',
  'navigator',
  'addEventListener',
  'removeEventListener',
  'postMessage',
  'requestAnimationFrame',
  'matchMedia',
  'MessageEvent',
  'HTMLElement',
  'HTMLIFrameElement',
];

for (const name of NAMES) {
  let value = globalThis[name];
  Object.defineProperty(globalThis, name, {
    configurable: true,
    get() {
      // The lines of the stack: the error, this getter, and the reader.
      const reader = new Error().stack.split('\n')[2]?.trim() ?? '';
      if (!reader.includes('node:internal')) {
        process.stderr.write(`reads ${name} ${reader}\n`);
      }
      return value;
    },
    set(next) {
      value = next;
    },
  });
}
