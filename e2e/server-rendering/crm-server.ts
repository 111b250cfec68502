import { type ChildProcess, spawn } from 'node:child_process';
import { ports } from '../../scripts/ports.mjs';

/** The demo CRM's server as a process of its own, with all that it complains about. */
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

  /** Waits until it answers, at most as long as a test may take. */
  async ready(): Promise<void> {
    while (this.#process.exitCode === null) {
      const answer = await fetch(`http://localhost:${ports.crmServer}/favicon.svg`).catch(
        () => null,
      );
      if (answer?.ok) {
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`The server has stopped. ${this.#stderr}`);
  }

  stop(): void {
    this.#process.kill();
  }

  /** Who has read a global that only browsers have: one line each, with the place in the source. */
  reads(): string[] {
    return this.#lines().filter((line) => line.startsWith('reads '));
  }

  /** All else that it wrote to its standard error. */
  errors(): string[] {
    return this.#lines().filter((line) => !line.startsWith('reads '));
  }

  #lines(): string[] {
    return this.#stderr.split('\n').filter((line) => line !== '');
  }
}
