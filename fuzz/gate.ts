import {
  createEnvironmentInjector,
  type EnvironmentInjector,
  ErrorHandler,
  NgZone,
  ɵINJECTOR_SCOPE as INJECTOR_SCOPE,
  PendingTasks,
} from '@angular/core';
import { BoundFrame } from '../projects/ngx-roxchat/core/src/bridge/bound-frame';
import { CommandExchange } from '../projects/ngx-roxchat/core/src/bridge/command-exchange';
import {
  Diagnostics,
  type RoxChatDiagnostic,
} from '../projects/ngx-roxchat/core/src/bridge/diagnostics';
import { MessageGate } from '../projects/ngx-roxchat/core/src/bridge/message-gate';
import { ROX_CHAT_WINDOW } from '../projects/ngx-roxchat/core/src/bridge/window';
import { WindowCommands } from '../projects/ngx-roxchat/core/src/bridge/window-commands';
import { WorkspaceFrames } from '../projects/ngx-roxchat/core/src/bridge/workspace-frames';
import type { RoxChatEvent } from '../projects/ngx-roxchat/core/src/protocol/events';
import { provideRoxChatCore } from '../projects/ngx-roxchat/core/src/provide-rox-chat-core';

const top = {};
const workspace = { parent: top };

/** The senders of messages, as `source`. */
export const SENDERS = {
  workspace,
  'another iframe': { parent: top },
  'an iframe in the workspace': { parent: workspace },
  'the page itself': top,
  'a port or worker': {},
  'a window that is gone': null,
};
export type Sender = keyof typeof SENDERS;

/** A message as the window receives it. */
export interface IncomingMessage {
  readonly sender: Sender;
  readonly origin: string | null;
  readonly ports: number;
  readonly data: unknown;
}

/** What the gate did with a message. */
export interface Observation {
  readonly event: RoxChatEvent | null;
  readonly counted: readonly RoxChatDiagnostic[];
  readonly unknownEvents: readonly string[];
  readonly isDataRead: boolean;
}

/** The library's own gate, in a page with one bound iframe. Only the windows are fakes. */
export class Gate {
  readonly #injector: EnvironmentInjector;
  readonly #gate: MessageGate;
  readonly #exchange: CommandExchange;
  readonly #frame: BoundFrame;
  /** Each gate has its own window: all applications of a page share what was posted to one. */
  readonly #workspace = { ...workspace, postMessage: () => undefined } as unknown as Window;
  readonly #unexpected: string[] = [];
  #counted: RoxChatDiagnostic[] = [];
  #unknownEvents: string[] = [];

  constructor(readonly allowedOrigin: string) {
    const recordError = (error: unknown) => this.#unexpected.push(`an error: ${String(error)}`);
    this.#injector = createEnvironmentInjector(
      [
        provideRoxChatCore(allowedOrigin),
        { provide: ErrorHandler, useValue: { handleError: recordError } },
        // As in an application's root: what is provided in root is found without a parent.
        { provide: INJECTOR_SCOPE, useValue: 'root' },
        { provide: PendingTasks, useValue: {} },
        { provide: ROX_CHAT_WINDOW, useValue: top },
        { provide: NgZone, useValue: { runOutsideAngular: (run: () => unknown) => run() } },
      ],
      null as never,
    );
    this.#gate = this.#injector.get(MessageGate);
    this.#exchange = this.#injector.get(CommandExchange);
    this.#frame = new BoundFrame({ contentWindow: this.#workspace } as HTMLIFrameElement);
    this.#injector.get(WorkspaceFrames).add(this.#frame);
    this.#injector.get(Diagnostics).counted$.subscribe((one) => this.#counted.push(one));
    this.#gate.unknownEvents.subscribe((name) => this.#unknownEvents.push(name));
  }

  /** Posts a command to the workspace's window, and lets it time out. */
  timeOut(): void {
    // Settles the last command, if its reply is still due.
    WindowCommands.forWindow(this.#workspace).settle(() => true);
    const page = { window: this.#workspace, frame: this.#frame };
    this.#exchange.post(page, { visitorId: 'v' }, 's', () => undefined);
    const [command] = this.#exchange.inFlight;
    if (command) {
      this.#exchange.timeOut(command);
    }
  }

  receive({ sender, origin, ports, data }: IncomingMessage): Observation {
    [this.#counted, this.#unknownEvents] = [[], []];
    let isDataRead = false;
    const event = this.#gate.accept({
      source: sender === 'workspace' ? this.#workspace : SENDERS[sender],
      origin,
      ports: Array.from({ length: ports }, () => ({})),
      get data() {
        isDataRead = true;
        return data;
      },
    } as unknown as MessageEvent<unknown>);
    if (this.#unexpected.length > 0) {
      throw new Error(`The gate reported ${this.#unexpected.splice(0).join(', ')}.`);
    }
    return { event, counted: this.#counted, unknownEvents: this.#unknownEvents, isDataRead };
  }
}
