import { burst } from './parts/burst.mjs';
import { handler } from './parts/handler.mjs';
import { live, pair } from './parts/live.mjs';
import { lookup } from './parts/lookup.mjs';
import { memory } from './parts/memory.mjs';
import { scroll } from './parts/scroll.mjs';
import { size } from './parts/size.mjs';
import { startUp } from './parts/start-up.mjs';
import { store } from './parts/store.mjs';
import { zone } from './parts/zone.mjs';

/** All parts in the order of the report. Bytes and kept memory are the same each time. */
export const PARTS = {
  handler: { ...handler, rounds: 80 },
  live: { ...live, rounds: 4 },
  pair: { ...pair, rounds: 20 },
  store: { ...store, rounds: 40 },
  lookup: { ...lookup, rounds: 20 },
  memory: { ...memory, rounds: 1 },
  burst: { ...burst, rounds: 1 },
  zone: { ...zone, rounds: 3 },
  scroll: { ...scroll, rounds: 6 },
  size: { ...size, rounds: 1 },
  startUp: { ...startUp, rounds: 15 },
};
