import { type ChildProcess, spawn } from 'node:child_process';
import { ports } from '../../scripts/ports.mjs';

/** The demo CRM's server as a process of its own, with what it writes to standard error. */
export class CrmServer {
  readonly #process: ChildProcess;
  #stderr = '';

  constructor() {
    this.#process = spawn(
      process.execPath,
      [
        '--enable-source-maps',
        '--import',
        './e2e/server-rendering/watch-globals.mjs',
        'dist/crm-demo-server/server/server.mjs',
      ],
      { stdio: ['ignore', 'ignore', 'pipe'] },
    );
    this.#process.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.#stderr += text;
    });
  }

  /** Waits until the server responds. The time limit of the test applies. */
  async ready(): Promise<void> {
    while (this.#process.exitCode === null) {
      const response = await fetch(`http://localhost:${ports.crmServer}/favicon.svg`).catch(
        () => null,
      );
      if (response?.ok) {
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`The server has stopped. ${this.#stderr}`);
  }

  stop(): void {
    this.#process.kill();
  }

  /** Each read of a browser-only global: one line each, with the place in the source. */
  reads(): string[] {
    return this.#lines().filter((line) => line.startsWith('reads '));
  }

  /** All other lines of its standard error. */
  errors(): string[] {
    return this.#lines().filter((line) => !line.startsWith('reads '));
  }

  #lines(): string[] {
    return this.#stderr.split('\n').filter((line) => line !== '');
  }
}
