import { isPlatformBrowser } from '@angular/common';
import { DOCUMENT, inject, InjectionToken, PLATFORM_ID } from '@angular/core';

/** The window that receives the messages; null on a server, which has none. */
export const ROX_CHAT_WINDOW = new InjectionToken<Window | null>('ROX_CHAT_WINDOW', {
  providedIn: 'root',
  factory: () => (isPlatformBrowser(inject(PLATFORM_ID)) ? inject(DOCUMENT).defaultView : null),
});
