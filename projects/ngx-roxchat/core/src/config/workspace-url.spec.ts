import { checkWorkspaceUrl } from './workspace-url';

const ORIGIN = 'https://acme.rox.chat';

describe('checkWorkspaceUrl', () => {
  it.each([
    [`${ORIGIN}/agent?lang=pt#chats`, `${ORIGIN}/agent?lang=pt#chats`],
    [ORIGIN, `${ORIGIN}/`],
    ['HTTPS://ACME.rox.chat:443/a', `${ORIGIN}/a`],
  ])('accepts %s', (src, url) => {
    expect(checkWorkspaceUrl('src', ORIGIN, src)).toBe(url);
  });

  it('returns the root of the origin if there is no address', () => {
    expect(checkWorkspaceUrl('src', ORIGIN)).toBe(`${ORIGIN}/`);
  });

  it.each([
    null,
    7,
    new URL(ORIGIN),
    '',
    '/agent',
    'agent.html',
    'about:blank',
    'javascript:alert(1)',
    'java\tscript:alert(1)',
    'data:text/html,x',
    `blob:${ORIGIN}/6f1c`,
    `filesystem:${ORIGIN}/x`,
    `ftp://acme.rox.chat/`,
    `shttp://acme.rox.chat/`,
    'https://user@acme.rox.chat/',
    'https://user:secret@acme.rox.chat/',
    `${ORIGIN}/a\nb`,
    ` ${ORIGIN}/`,
  ])('rejects %j, which is no plain absolute address', (src) => {
    expect(() => checkWorkspaceUrl("The workspace's src", ORIGIN, src)).toThrow(
      expect.objectContaining({ name: 'RoxChatError', code: 'src-invalid' }) as Error,
    );
  });

  it.each([
    'https://evil.example/',
    'https://acme.rox.chat.evil.example/',
    'https://acme.rox.chat./',
    'https://acme.rox.chat:8443/',
    'http://acme.rox.chat/',
    'https://evil.example/https://acme.rox.chat/',
    'https:\\\\evil.example',
  ])('rejects %s, which is on another origin', (src) => {
    expect(() => checkWorkspaceUrl("The workspace's src", ORIGIN, src)).toThrow(
      expect.objectContaining({ name: 'RoxChatError', code: 'src-foreign' }) as Error,
    );
  });

  it.each([
    [
      'https://evil.example/agent?token=secret',
      `[src-foreign] The workspace's src is "https://evil.example/agent…", but allowedOrigin is ` +
        `'https://acme.rox.chat'. Give an address on the allowed origin, or correct allowedOrigin.`,
    ],
    [
      'https://user:secret@acme.rox.chat/?token=secret',
      `[src-invalid] The workspace's src is "…@acme.rox.chat/…", which is not a plain absolute URL. ` +
        `Give an address such as 'https://acme.rox.chat/…', without credentials or white space.`,
    ],
  ])('names what is wrong with %s and the fix, and no secret', (src, message) => {
    expect(() => checkWorkspaceUrl("The workspace's src", ORIGIN, src)).toThrow(new Error(message));
  });
});
