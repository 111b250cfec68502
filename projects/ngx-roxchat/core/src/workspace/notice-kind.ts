/** What is known to keep the workspace from being shown, or from sending its events. */
export type RoxChatWorkspaceProblem =
  /** The address or the permissions are refused; the `ErrorHandler` has got the `RoxChatError`. */
  | 'refused'
  /** The Content Security Policy of the application's page blocks the frame. */
  | 'blocked'
  /** The page in the frame is on another origin, and posts messages from there. */
  | 'other-address'
  /** The frame has loaded no page in 10,000 ms. */
  | 'slow';

/** What the component shows of its own. */
export type RoxChatWorkspaceNotice =
  | RoxChatWorkspaceProblem
  /** The frame has loaded no page yet. */
  | 'loading'
  /**
   * A page was loaded 10,000 ms ago, and no event was ever accepted in this application. Before the
   * first chat that is normal.
   */
  | 'silent';

/**
 * Which notices are shown: all, all but `silent`, or none. `silent` is advice for developers, not
 * for agents.
 */
export type RoxChatWorkspaceNotices = 'all' | 'problems' | 'none';
