import { TestBed } from '@angular/core/testing';
import type { Observable } from 'rxjs';
import { dispatchMessage } from '../../testing/messages';
import { provideRoxChatCore } from '../provide-rox-chat-core';
import { MessageBridge } from './message-bridge';
import { WorkspaceFrames } from './workspace-frames';

describe('MessageBridge', () => {
  let bridge: MessageBridge;
  let log: unknown[];

  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [provideRoxChatCore('https://acme.rox.chat')],
    });
    bridge = TestBed.inject(MessageBridge);
    log = [];
  });

  it('listens while anyone is subscribed', () => {
    expect(bridge.isListening).toBe(false);

    const subscription = bridge.events$.subscribe();
    expect(bridge.isListening).toBe(true);

    subscription.unsubscribe();
    expect(bridge.isListening).toBe(false);
  });

  it('throws nothing for a rejected message', () => {
    const handleError = (event: ErrorEvent) => {
      event.preventDefault();
      log.push(event.error);
    };
    window.addEventListener('error', handleError);
    bridge.events$.subscribe((event) => log.push(event));
    dispatchMessage({ origin: 'https://evil.example' });
    window.removeEventListener('error', handleError);

    expect(log).toEqual([]);
  });

  it('completes its observables with the application', () => {
    const observables: Observable<unknown>[] = [
      bridge.events$,
      bridge.on('visitorSelected'),
      bridge.diagnostics$,
    ];
    for (const observable of observables) {
      observable.subscribe({ complete: () => log.push('complete') });
    }
    TestBed.resetTestingModule();

    expect(log).toEqual(['complete', 'complete', 'complete']);
  });

  it('makes the status heard by an event, where no frame was ever bound', () => {
    const { status } = TestBed.inject(WorkspaceFrames);
    bridge.events$.subscribe();
    expect(status()).toEqual({ bound: false, loaded: false, heard: false });

    dispatchMessage({});
    expect(status()).toEqual({ bound: false, loaded: false, heard: true });
  });
});
