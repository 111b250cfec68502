// Draws the charts of a run, as SVG.
import * as Plot from '@observablehq/plot';
import { JSDOM } from 'jsdom';
import { median } from './harness/statistics.mjs';
import { isOurs, sizeTitle } from './report.mjs';

const { document } = new JSDOM('').window;
const POWERS = [1, 10, 100, 1_000, 10_000, 100_000];
const OURS = '#0b6e4f';
const OTHERS = '#8a8f98';
const STYLE = { background: 'white', color: '#1c1f24', fontSize: '13px', fontFamily: 'sans-serif' };

/** Draws what one more event costs, by how many were seen before. */
export function drawStore(stores) {
  const points = Object.entries(stores).flatMap(([name, times]) =>
    Object.entries(times).map(([seen, samples]) => ({
      name,
      seen: Number(seen),
      µs: median(samples) / 1_000,
    })),
  );
  const last = points.filter(({ seen }) => seen === Math.max(...points.map((each) => each.seen)));
  const isLibrary = ({ name }) => name.startsWith('ngx-roxchat');
  const stroke = (point) => (isLibrary(point) ? OURS : OTHERS);
  return svg(
    Plot.plot({
      document,
      style: STYLE,
      width: 820,
      height: 420,
      marginLeft: 60,
      marginRight: 220,
      marginBottom: 45,
      x: {
        type: 'log',
        label: 'events seen before →',
        ticks: POWERS,
        tickFormat: (n) => n.toLocaleString('en'),
      },
      y: {
        type: 'log',
        label: '↑ µs for one more event',
        grid: true,
        ticks: POWERS,
        tickFormat: (n) => n.toLocaleString('en'),
      },
      marks: [
        Plot.line(points, { x: 'seen', y: 'µs', z: 'name', stroke, strokeWidth: 2.5 }),
        Plot.dot(points, { x: 'seen', y: 'µs', fill: stroke, r: 4 }),
        Plot.text(last, { x: 'seen', y: 'µs', text: 'name', textAnchor: 'start', dx: 10 }),
      ],
    }),
    'What one more event costs, by how many were seen: ngx-roxchat stays level, @ngrx/entity grows with them',
  );
}

/** Draws by how much an application grows. */
export function drawBytes(apps) {
  const bars = Object.entries(apps)
    .filter(([name]) => !name.startsWith('bare'))
    .map(([name, { gzip }]) => ({
      name: sizeTitle(name),
      KiB: gzip[0] / 1_024,
      isOurs: isOurs(name),
    }));
  return svg(
    Plot.plot({
      document,
      style: STYLE,
      width: 820,
      height: 40 + bars.length * 30,
      marginLeft: 370,
      marginRight: 60,
      marginBottom: 40,
      x: { label: 'KiB more, gzip →', grid: true },
      y: { label: null },
      marks: [
        Plot.barX(bars, {
          x: 'KiB',
          y: 'name',
          sort: { y: 'x' },
          fill: ({ isOurs }) => (isOurs ? OURS : OTHERS),
        }),
        Plot.text(bars, {
          x: 'KiB',
          y: 'name',
          text: ({ KiB }) => Math.abs(KiB).toFixed(1), // A compressed script may lose some bytes.
          textAnchor: 'start',
          dx: 5,
        }),
      ],
    }),
    'What an application grows by, in KiB after gzip, by library',
  );
}

/** Returns a standalone SVG file, with an accessible name. */
function svg(plot, title) {
  plot.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  plot.setAttribute('role', 'img');
  plot.setAttribute('aria-label', title);
  return `${plot.outerHTML}\n`;
}
