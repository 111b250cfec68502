import { ports } from '../../scripts/ports.mjs';

const RECORDS = '/customers';

/**
 * Lets `npm start` load a record again: the page has no <base>, and the development server ignores
 * `deployUrl`, so the browser asks for /customers/main.js. It gets /main.js.
 */
export default {
  [`^${RECORDS}/.+\\.(css|js|map|woff2)$`]: {
    target: `http://localhost:${ports.crm}`,
    rewrite: (path) => path.slice(RECORDS.length),
  },
};
