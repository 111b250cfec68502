import { createEnvironmentInjector, ErrorHandler, type EnvironmentInjector } from '@angular/core';
import {
  Diagnostics,
  type RoxChatDiagnostic,
} from '../projects/ngx-roxchat/core/src/bridge/diagnostics';
import { FailureReplies } from '../projects/ngx-roxchat/core/src/bridge/failure-replies';
import { MessageGate } from '../projects/ngx-roxchat/core/src/bridge/message-gate';
import { provideRoxChatCore } from '../projects/ngx-roxchat/core/src/bridge/provide-rox-chat-core';
import { ROX_CHAT_WINDOW } from '../projects/ngx-roxchat/core/src/bridge/window';
import { WorkspaceFrames } from '../projects/ngx-roxchat/core/src/bridge/workspace-frames';
import type { RoxChatEvent } from '../projects/ngx-roxchat/core/src/protocol/events';

const top = {};
const workspace = { parent: top };

/** Who may send a message. */
export const SENDERS = {
  workspace,
  'another iframe': { parent: top },
  'an iframe in the workspace': { parent: workspace },
  'the page itself': top,
  'a port or worker': {},
  'a window that is gone': null,
};
export type Sender = keyof typeof SENDERS;

/** A message as the window hears it. */
export interface Heard {
  readonly sender: Sender;
  readonly origin: string | null;
  readonly ports: number;
  readonly data: unknown;
}

/** What became of it. */
export interface Admission {
  readonly event: RoxChatEvent | null;
  readonly counted: readonly RoxChatDiagnostic[];
  readonly unknownEvents: readonly string[];
  readonly isDataRead: boolean;
}

/** The library's own gate, in a page with one bound iframe. The windows alone are made up. */
export class Gate {
  readonly #injector: EnvironmentInjector;
  readonly #gate: MessageGate;
  readonly #replies: FailureReplies;
  readonly #unasked: string[] = [];
  #counted: RoxChatDiagnostic[] = [];
  #unknownEvents: string[] = [];

  constructor(readonly allowedOrigin: string) {
    const fail = (error: unknown) => this.#unasked.push(`an error: ${String(error)}`);
    this.#injector = createEnvironmentInjector(
      [
        provideRoxChatCore(allowedOrigin),
        { provide: ErrorHandler, useValue: { handleError: fail } },
        { provide: ROX_CHAT_WINDOW, useValue: top },
      ],
      null as never,
    );
    this.#gate = this.#injector.get(MessageGate);
    this.#replies = this.#injector.get(FailureReplies);
    const frame = { contentWindow: workspace } as unknown as HTMLIFrameElement;
    this.#injector.get(WorkspaceFrames).bind(frame);
    this.#injector.get(Diagnostics).counted$.subscribe((one) => this.#counted.push(one));
    this.#gate.unknownEvents.subscribe((name) => this.#unknownEvents.push(name));
    this.#replies.found$.subscribe((code) => this.#unasked.push(`a reply: ${code}`));
    this.#replies.ambiguous$.subscribe(() => this.#unasked.push('an ambiguous reply'));
  }

  /** As when a command has been posted to the workspace's window, and its time is over. */
  timeOut(): void {
    const window = workspace as unknown as Window;
    this.#replies.settle({ window, frame: null }, 'timed-out');
  }

  admit({ sender, origin, ports, data }: Heard): Admission {
    [this.#counted, this.#unknownEvents] = [[], []];
    let isDataRead = false;
    const event = this.#gate.admit({
      source: SENDERS[sender],
      origin,
      ports: Array.from({ length: ports }, () => ({})),
      get data() {
        isDataRead = true;
        return data;
      },
    } as unknown as MessageEvent<unknown>);
    if (this.#unasked.length > 0) {
      throw new Error(`The gate told of ${this.#unasked.splice(0).join(', ')}.`);
    }
    return { event, counted: this.#counted, unknownEvents: this.#unknownEvents, isDataRead };
  }
}
