import { TestBed } from '@angular/core/testing';
import { LastChatId } from './last-chat-id';

describe('LastChatId', () => {
  beforeEach(() => {
    localStorage.clear();
  });

  afterEach(() => {
    jest.restoreAllMocks();
  });

  it('survives a reload', () => {
    TestBed.inject(LastChatId).set(710);
    TestBed.resetTestingModule();

    expect(TestBed.inject(LastChatId).get()).toBe(710);
  });

  it('follows other tabs, and is 0 at first', () => {
    const last = TestBed.inject(LastChatId);
    const before = last.get();
    localStorage.setItem('lastChatId', '712');

    expect([before, last.get()]).toEqual([0, 712]);
  });

  it('is that of this page where storage is denied', () => {
    jest.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
      throw new DOMException('Denied', 'SecurityError');
    });
    const last = TestBed.inject(LastChatId);
    last.set(3);

    expect(last.get()).toBe(3);
  });
});
