import type { WireEvent } from '../payloads';
import type { Command, Desk } from './peer';

/** The command as a plain message, for handlers without a library; an event is the reply. */
export function plainCommand(desk: Desk): {
  emit: (event: WireEvent) => void;
  sendTo: (workspace: Window) => (command: Command) => Promise<void>;
} {
  const waiting = new Map<string, () => void>();
  return {
    emit: (event) => {
      desk.emit(event);
      if (event.event !== 'visitorSelected') {
        return;
      }
      const { sessionId } = event.params as { sessionId: string };
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
