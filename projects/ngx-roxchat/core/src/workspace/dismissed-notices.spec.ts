import { ADDRESS, FOREIGN, hideWorkspaces, showWorkspaces } from '../../testing/workspaces';

describe('dismissed notices', () => {
  afterEach(hideWorkspaces);

  it('stay dismissed when only the hash of the address changes', async () => {
    const page = await showWorkspaces();
    await page.wait();
    await page.dismiss();
    await page.show(`${ADDRESS}#/visitor/2`);
    await page.wait();

    expect(page.notices).toEqual([null]);
  });

  it('stay dismissed while the workspace loads again and again', async () => {
    const page = await showWorkspaces();
    await page.wait();
    await page.dismiss();
    for (const permission of ['camera', 'microphone', 'geolocation']) {
      await page.permit(permission);
      expect(page.notices).toEqual(['loading']);

      await page.wait();
      expect(page.notices).toEqual([null]);
    }
  });

  it('stay dismissed when another workspace is fine', async () => {
    const page = await showWorkspaces();
    await page.show(FOREIGN);
    await page.dismiss();
    await page.show(FOREIGN, ADDRESS);
    await page.load();
    expect(page.notices).toEqual([null, null]);

    await page.show();
    await page.show(ADDRESS);
    await page.load();
    await page.show();
    await page.show(FOREIGN);
    expect(page.notices).toEqual([null]);
  });

  it('stay dismissed when another workspace with the address has loaded', async () => {
    const page = await showWorkspaces();
    await page.show(ADDRESS, ADDRESS);
    await page.wait();
    expect(page.notices).toEqual(['slow', 'slow']);

    await page.dismiss();
    await page.load();
    await page.show(ADDRESS, `${ADDRESS}#/visitor/1`);
    await page.wait();
    expect(page.notices).toEqual([null, null]);
  });

  it('do not hide the notice of another mistake', async () => {
    const page = await showWorkspaces();
    await page.show(FOREIGN);
    await page.dismiss();
    await page.permit('Bad One');
    await page.show(ADDRESS);

    expect(page.notices).toEqual(['refused']);
  });

  it('are shown each time their problem comes back', async () => {
    const page = await showWorkspaces();
    for (const time of [1, 2, 3]) {
      await page.goElsewhere();
      expect([time, ...page.notices]).toEqual([time, 'other-address']);

      await page.dismiss();
      expect(page.notices).toEqual([null]);

      await page.load();
    }
  });

  it.each(['wait', 'block', 'goElsewhere'] as const)(
    'are shown again after another workspace was fine: %s',
    async (cause) => {
      const page = await showWorkspaces();
      const recreate = async () => {
        await page.show();
        await page.show(ADDRESS);
      };
      await page[cause]();
      await page.dismiss();
      await recreate();
      await page[cause]();
      expect(page.notices).toEqual([null]);

      await recreate();
      await page.load();
      await page.postMessage();
      await recreate();
      await page[cause]();
      expect(page.notices).not.toEqual([null]);
    },
  );
});
