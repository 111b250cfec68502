/** All specs of a suite in Playwright's JSON report, and of the suites within it. */
export function specsOf({ specs, suites = [] }) {
  return [...specs, ...suites.flatMap(specsOf)];
}
