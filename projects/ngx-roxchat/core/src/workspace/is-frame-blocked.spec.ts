import { isFrameBlocked } from './is-frame-blocked';

describe('isFrameBlocked', () => {
  const violation = {
    disposition: 'enforce',
    effectiveDirective: 'frame-src',
    blockedURI: 'https://acme.rox.chat',
  };

  it.each([
    [true, {}],
    [true, { effectiveDirective: 'child-src' }],
    [true, { effectiveDirective: 'default-src' }],
    [true, { blockedURI: 'https://acme.rox.chat/agent' }],
    [false, { effectiveDirective: 'connect-src' }],
    [false, { disposition: 'report' }],
    [false, { blockedURI: 'https://acme.rox.chat.evil.example' }],
    [false, { blockedURI: 'https://acme.rox.chat:8443' }],
    [false, { blockedURI: 'data' }],
  ])('returns %p for %j', (isBlocked, different) => {
    const event = { ...violation, ...different } as SecurityPolicyViolationEvent;

    expect(isFrameBlocked(event, 'https://acme.rox.chat')).toBe(isBlocked);
  });
});
