import { ElementRef, LOCALE_ID, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { fr } from 'ngx-roxchat/texts/fr';
import { provideRoxChatCore } from '../provide-rox-chat-core';
import { injectNoticeTexts } from './inject-notice-texts';
import type { RoxChatWorkspaceNotice } from './notice-kind';

describe('injectNoticeTexts', () => {
  const setUp = (html: string) => {
    const host = document.createElement('div');
    host.innerHTML = html;
    TestBed.configureTestingModule({
      providers: [
        provideRoxChatCore('https://acme.rox.chat'),
        { provide: LOCALE_ID, useValue: 'fr' },
        { provide: ElementRef, useValue: new ElementRef(host) },
      ],
    });
    const kind = signal<RoxChatWorkspaceNotice | null>('loading');
    const texts = TestBed.runInInjectionContext(() => injectNoticeTexts(kind, signal({})));
    return { kind, getText: () => texts()?.text ?? null };
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
});
