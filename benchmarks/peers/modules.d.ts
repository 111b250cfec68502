// Types of the modules that have none: the placeholders of a peer, which the bundler replaces, and
// libraries without types.

declare module 'CRM_PEER' {
  export const connect: import('./peer').Connect;
}

declare module 'FRAME_PEER' {
  export const connectFrame: import('./peer').ConnectFrame;
}

declare module 'postmate' {
  interface Child {
    on: (event: string, callback: (data: never) => void) => void;
    call: (property: string, data: unknown) => void;
  }
  interface Parent {
    emit: (event: string, data?: unknown) => void;
  }
  export default class Postmate extends Promise<Child> {
    static readonly Model: new (model: object) => Promise<Parent>;
    constructor(options: { container: HTMLElement; url: string });
  }
}

declare module 'post-robot' {
  interface Options {
    window?: Window | null;
    domain: string;
  }
  export function on(name: string, options: Options, handler: (event: never) => void): void;
  export function send(
    window: Window | null,
    name: string,
    data: unknown,
    options: Options,
  ): Promise<unknown>;
}
