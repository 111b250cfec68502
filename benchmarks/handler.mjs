// npm run benchmark: what one message costs each handler, as ratios side by side, in Chromium.
import { runInChromium } from './run-in-chromium.mjs';

const CRM = 'http://crm.localhost:9200';
const WORKSPACE = 'http://workspace.localhost:9100';
const MESSAGES = 2_000;
const SENDER = `<script>
  for (let i = 0; i < ${MESSAGES}; i++) parent.postMessage({
    source: 'roxchat', event: 'newMessageAdded', params: {
      roxchatVisitorId: 'c3fa5841c772895f8645b33ac784f694', providedVisitorId: '12345', chatId: i,
      sessionId: 'c9905a4eab2a4148add9b1c8ac97ad7d', kind: 'visitor', messageText: 'Greetings! ' + i,
      siebelId: '4-1GQDLH42' } }, '${CRM}');
</script>`;

const { results, version } = await runInChromium({
  entry: 'benchmarks/handler.page.ts',
  url: `${CRM}/`,
  argument: MESSAGES,
  others: {
    [`${WORKSPACE}/sender`]: SENDER,
    'http://foreign.localhost:9300/sender': SENDER,
  },
  constants: { WORKSPACE_ORIGIN: WORKSPACE },
});

console.log(`Chromium ${version}, ns a message (median), and × the raw switch`);
console.table(
  Object.fromEntries(
    Object.entries(results).map(([name, { own, foreign }]) => [
      name,
      {
        'own message': Math.round(own),
        '× raw': (own / results['raw switch'].own).toFixed(2),
        'foreign message': Math.round(foreign),
        '× source only': (foreign / results['compare source only'].foreign).toFixed(2),
      },
    ]),
  ),
);
const row = (what, ratio, goal) => ({ what, ratio: ratio.toFixed(2), goal });
const [source, origin, raw, one, six] = Object.values(results);
console.table([
  row('accepted event to one subscriber ÷ raw switch', one.own / raw.own, '≤ 2.0'),
  row('six observables subscribed ÷ one', six.own / one.own, '≤ 1.2'),
  row('foreign message ÷ comparing source only', one.foreign / source.foreign, '≤ 1.5'),
  row('foreign message: comparing origin ÷ ours', origin.foreign / one.foreign, '≥ 10'),
]);
