import { createWorkspaceIframe } from './workspace-iframe';

it('createWorkspaceIframe confines the page', () => {
  const iframe = createWorkspaceIframe(document, 'https://acme.rox.chat/', 'autoplay; microphone');

  expect(
    Object.fromEntries(
      [...iframe.attributes]
        .filter(({ name }) => !name.endsWith('src'))
        .map(({ name, value }) => [name, value]),
    ),
  ).toEqual({
    referrerpolicy: 'strict-origin',
    sandbox:
      'allow-downloads allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox ' +
      'allow-same-origin allow-scripts allow-storage-access-by-user-activation',
    style: expect.stringMatching(/flex: 1.*inline-size: 100%.*min-block-size: 0/) as string,
  });
  expect(iframe.allow).toBe('autoplay; microphone');
  expect(iframe.style.borderStyle).not.toBe('inset');
});
