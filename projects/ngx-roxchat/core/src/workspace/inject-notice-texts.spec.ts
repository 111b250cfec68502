import { ElementRef, LOCALE_ID, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { fr } from 'ngx-roxchat/texts/fr';
import { Diagnostics } from '../bridge/diagnostics';
import { RoxChatError } from '../config/rox-chat-error';
import { Texts } from '../messages/texts';
import { provideRoxChatCore } from '../provide-rox-chat-core';
import { injectNoticeTexts } from './inject-notice-texts';
import type { RoxChatWorkspaceNotice } from './notice-kind';
import type { WorkspaceMount } from './workspace-mount';

describe('injectNoticeTexts', () => {
  const setUp = (html: string, locale = 'fr', mount: WorkspaceMount = {}) => {
    const host = document.createElement('div');
    host.innerHTML = html;
    TestBed.configureTestingModule({
      providers: [
        provideRoxChatCore('https://acme.rox.chat'),
        { provide: LOCALE_ID, useValue: locale },
        { provide: ElementRef, useValue: new ElementRef(host) },
      ],
    });
    const kind = signal<RoxChatWorkspaceNotice | null>('loading');
    const texts = TestBed.runInInjectionContext(() => injectNoticeTexts(kind, signal(mount)));
    return { kind, texts, getText: () => texts()?.text ?? null };
  };
  const load = () => new Promise((resolve) => setTimeout(resolve));

  it('returns no text until the language is there', async () => {
    const { getText } = setUp('');
    expect(getText()).toBeNull();

    await load();
    expect(getText()).toBe(fr['notice.loading']);
  });

  it('returns the text that the server has rendered until then, for the same notice', async () => {
    const { kind, getText } = setUp(
      '<div data-notice="loading"><p role="status">Chargement</p></div>',
    );
    expect(getText()).toBe('Chargement');

    kind.set('slow');
    expect(getText()).toBeNull();

    kind.set('loading');
    await load();
    expect(getText()).toBe(fr['notice.loading']);
  });

  it('returns no causes until then', () => {
    const { kind, texts } = setUp('<div data-notice="silent"><p role="status">Rien</p></div>');
    kind.set('silent');

    expect(texts()).toEqual({ kind: 'silent', text: 'Rien', causes: [] });
  });

  it.each<[RoxChatWorkspaceNotice, string[]]>([
    ['refused', []],
    ['blocked', []],
    ['other-address', ['notice.counts']],
    ['slow', []],
    ['loading', []],
    ['silent', ['notice.cause.parent-origin', 'notice.cause.cookies']],
  ])('returns the text and the causes of %s', (current, causes) => {
    const { kind, texts } = setUp('');
    jest.spyOn(TestBed.inject(Texts), 'getText').mockImplementation((key) => key);
    kind.set(current);

    expect(texts()).toEqual({ kind: current, text: `notice.${current}`, causes });
  });

  it('fills the placeholders', () => {
    const { kind, texts } = setUp('', 'en');
    kind.set('blocked');
    expect(texts()).toEqual({
      kind: 'blocked',
      text: expect.stringContaining('frame-src must list https://acme.rox.chat.') as string,
      causes: [],
    });

    kind.set('silent');
    expect(texts()?.causes).toEqual([
      expect.stringContaining(`must list ${location.origin}.`),
      expect.stringContaining('allow them for https://acme.rox.chat.'),
    ]);
  });

  it('counts what was rejected', () => {
    const { kind, texts } = setUp('', 'en');
    const diagnostics = TestBed.inject(Diagnostics);
    for (const reason of ['wrong-origin', 'wrong-origin', 'too-long'] as const) {
      diagnostics.count(reason);
    }
    kind.set('other-address');

    expect(texts()?.causes).toEqual([
      expect.stringMatching(/: (2 × wrong-origin, 1 × too-long|1 × too-long, 2 × wrong-origin)\.$/),
    ]);
  });

  it('adds the mistake for which the inputs are refused', () => {
    const refusal = new RoxChatError('src-foreign', 'It is foreign.', 'Correct it.');
    const { kind, texts } = setUp('', 'en', { refusal });
    kind.set('refused');

    expect(texts()?.causes).toEqual([refusal.message]);
  });

  it('returns null for no notice', () => {
    const { kind, texts } = setUp('', 'en');
    kind.set(null);

    expect(texts()).toBeNull();
  });
});
