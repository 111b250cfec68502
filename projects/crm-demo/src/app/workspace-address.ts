import ports from '../../../../scripts/ports.json';

/** The only origin whose messages the CRM accepts. */
export const workspaceOrigin = `http://localhost:${String(ports.workspace)}`;

/**
 * The workspace's page for a CRM page. It is told which origin to post to, and whatever the CRM
 * page's own `workspace` query parameter holds, such as `seed=7&pace=0.05`.
 */
export function workspaceAddress(page: Pick<Location, 'origin' | 'search'>): string {
  const extra = new URLSearchParams(page.search).get('workspace');
  const parent = `parent=${encodeURIComponent(page.origin)}`;
  return `${workspaceOrigin}/?${extra === null ? parent : `${parent}&${extra}`}`;
}
