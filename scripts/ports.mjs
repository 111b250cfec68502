import { readFileSync } from 'node:fs';

/** The ports of localhost that the demo and its tests are served on. */
export const ports = JSON.parse(readFileSync(new URL('ports.json', import.meta.url), 'utf8'));
