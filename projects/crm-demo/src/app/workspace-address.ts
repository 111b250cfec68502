import ports from '../../../../scripts/ports.json';

/** The only origin whose messages the CRM accepts. */
export const workspaceOrigin = `http://localhost:${String(ports.workspace)}`;

/**
 * Returns the workspace's address for a CRM page. Its query has the origin to post to, followed by
 * the value of the CRM page's own `workspace` parameter, such as `seed=7&pace=0.05`.
 */
export function workspaceAddress(page: Pick<Location, 'origin' | 'search'>): string {
  const extra = new URLSearchParams(page.search).get('workspace');
  const parent = `parent=${encodeURIComponent(page.origin)}`;
  return `${workspaceOrigin}/?${extra === null ? parent : `${parent}&${extra}`}`;
}
