import { workspaceAddress, workspaceOrigin } from './workspace-address';

describe('workspaceAddress', () => {
  const origin = 'http://localhost:4200';

  it('passes the origin of the CRM to the workspace', () => {
    expect(workspaceAddress({ origin, search: '' })).toBe(
      `${workspaceOrigin}/?parent=http%3A%2F%2Flocalhost%3A4200`,
    );
  });

  it("appends the page's workspace parameter", () => {
    expect(workspaceAddress({ origin, search: '?workspace=seed%3D7%26pace%3D0.05' })).toBe(
      `${workspaceOrigin}/?parent=http%3A%2F%2Flocalhost%3A4200&seed=7&pace=0.05`,
    );
  });

  it('stays on the allowed origin whatever the parameter holds', () => {
    const address = workspaceAddress({ origin, search: '?workspace=@evil.test/%23//' });

    expect(new URL(address).origin).toBe(workspaceOrigin);
  });
});
