import type { Said } from '../payloads';
import type { Command, Desk } from './peer';

/** The command as a message, for whoever hears by hand: the event that it brings about answers it. */
export function plainCommand(desk: Desk): {
  tell: (said: Said) => void;
  sendTo: (workspace: Window) => (command: Command) => Promise<void>;
} {
  const waiting = new Map<string, () => void>();
  return {
    tell: (said) => {
      desk.tell(said);
      if (said.event !== 'visitorSelected') {
        return;
      }
      const { sessionId } = said.params as { sessionId: string };
      waiting.get(sessionId)?.();
      waiting.delete(sessionId);
    },
    sendTo: (workspace) => (params) =>
      new Promise((resolve) => {
        waiting.set(params.sessionId, resolve);
        workspace.postMessage({ action: 'start_outgoing_chat', params }, desk.origin);
      }),
  };
}
