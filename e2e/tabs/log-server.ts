import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Stores what is put, by key, and can be killed and started again. */
export class LogServer {
  /** What was stored, and how often. */
  readonly stored = new Map<string, { readonly body: string; readonly times: number }>();
  #server: Server | null = null;
  #port = 0;

  get origin(): string {
    return `http://localhost:${this.#port}`;
  }

  async start(): Promise<void> {
    this.#server = createServer((request, response) => {
      response.setHeader('Access-Control-Allow-Origin', '*');
      response.setHeader('Access-Control-Allow-Methods', 'PUT');
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        if (request.method === 'PUT') {
          const key = (request.url ?? '').slice(1);
          const times = (this.stored.get(key)?.times ?? 0) + 1;
          this.stored.set(key, { body, times });
        }
        response.end();
      });
    }).listen(this.#port, 'localhost');
    await once(this.#server, 'listening');
    this.#port = (this.#server.address() as AddressInfo).port;
  }

  kill(): void {
    this.#server?.close();
    this.#server?.closeAllConnections();
  }
}
