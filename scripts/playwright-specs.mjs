/** Returns all specs of a suite in Playwright's JSON report, including nested suites. */
export function listSpecs({ specs, suites = [] }) {
  return [...specs, ...suites.flatMap(listSpecs)];
}
