import { TitleCount } from './title-count';

describe('TitleCount', () => {
  const settle = () => jest.advanceTimersByTimeAsync(350);

  beforeEach(() => {
    jest.useFakeTimers();
    document.title = 'CRM';
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  it('writes nothing if the title has the number already', async () => {
    const title = new TitleCount(document);
    title.show(1);
    await settle();
    let writes = 0;
    const observer = new MutationObserver(() => {
      writes++;
    });
    observer.observe(document.head, { childList: true, subtree: true });
    title.show(1);
    await settle();
    observer.disconnect();
    title.destroy();

    expect(writes).toBe(0);
  });
});
