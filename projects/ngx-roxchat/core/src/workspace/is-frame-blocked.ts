/** The directives of a Content Security Policy that a frame may violate. */
const FRAME_DIRECTIVES = ['frame-src', 'child-src', 'default-src'];

/**
 * Returns whether a violation means that this page's Content Security Policy blocks frames of an
 * origin. A policy that is only reported blocks nothing. `blockedURI` is the origin in Chromium, and
 * may be the whole address elsewhere.
 */
export function isFrameBlocked(event: SecurityPolicyViolationEvent, origin: string): boolean {
  return (
    event.disposition === 'enforce' &&
    FRAME_DIRECTIVES.includes(event.effectiveDirective) &&
    `${event.blockedURI}/`.startsWith(`${origin}/`)
  );
}
