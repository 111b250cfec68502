import { TestBed } from '@angular/core/testing';
import { provideRoxChatCore } from 'ngx-roxchat/core';

/** Sets a test up. */
export function setUp(): void {
  TestBed.configureTestingModule({ providers: [provideRoxChatCore('https://test.invalid')] });
}
