import { LOCALE_ID } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { tr } from 'ngx-roxchat/texts/tr';
import { ORIGIN } from '../../testing/messages';
import { withTexts } from '../messages/with-texts';
import { provideRoxChatCore } from '../provide-rox-chat-core';
import { RoxChatWorkspace } from './rox-chat-workspace';

describe('the language of RoxChatWorkspace', () => {
  it('is that of LOCALE_ID, also in the title of the frame', async () => {
    TestBed.configureTestingModule({
      providers: [
        { provide: LOCALE_ID, useValue: 'tr' },
        provideRoxChatCore(ORIGIN, withTexts({ tr })),
      ],
    });
    const fixture = TestBed.createComponent(RoxChatWorkspace);
    await fixture.whenStable();
    const element = fixture.nativeElement as HTMLElement;

    expect(element.querySelector('[role=status]')?.textContent).toBe(tr['notice.loading']);
    expect(element.querySelector('iframe')?.title).toBe(tr['frame.title']);
  });

  it('shows nothing while a language is on its way, and then all of it', async () => {
    TestBed.configureTestingModule({
      providers: [{ provide: LOCALE_ID, useValue: 'tr' }, provideRoxChatCore(ORIGIN)],
    });
    const fixture = TestBed.createComponent(RoxChatWorkspace);
    const element = fixture.nativeElement as HTMLElement;
    fixture.detectChanges();

    expect(element.textContent).toBe('');
    expect(element.querySelector('iframe')?.title).toBe('');

    await new Promise((resolve) => setTimeout(resolve));
    await fixture.whenStable();

    expect(element.textContent).toBe(tr['notice.loading']);
    expect(element.querySelector('iframe')?.title).toBe(tr['frame.title']);
  });
});
