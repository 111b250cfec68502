import { readFileSync } from 'node:fs';

/** The localhost ports of the demo and its tests. */
export const ports = JSON.parse(readFileSync(new URL('ports.json', import.meta.url), 'utf8'));
