// What the pages import that has no types: what stands for a peer until they are bundled, and
// libraries that ship none.

declare module 'CRM_PEER' {
  export const connect: import('./peer').Connect;
}

declare module 'FRAME_PEER' {
  export const speak: import('./peer').Speak;
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
