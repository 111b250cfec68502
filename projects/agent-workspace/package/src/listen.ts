import { once } from 'node:events';
import type { Server } from 'node:http';
import type { Host } from './options';
import { UsageError } from './usage-error';

/** The codes for an address that this machine does not have, such as ::1 without IPv6. */
const NO_ADDRESS: readonly unknown[] = ['EADDRNOTAVAIL', 'EAFNOSUPPORT'];

/**
 * Returns servers that listen, one for each address of a host that this machine has.
 *
 * @throws UsageError if there is none, or the port cannot be used
 */
export async function listen(
  createServer: () => Server,
  host: Host,
  port: number,
): Promise<readonly Server[]> {
  const servers: Server[] = [];
  for (const address of host.addresses) {
    const server = createServer().listen(port, address);
    try {
      await once(server, 'listening');
      servers.push(server);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (!NO_ADDRESS.includes(code)) {
        servers.forEach((other) => other.close());
        throw new UsageError(
          `Port ${port} cannot be used (${String(code)}): stop what uses it, or add another --port.`,
        );
      }
    }
  }
  if (servers.length === 0) {
    throw new UsageError(
      `--host ${host.addresses.join(' or ')} is not an address of this machine: write one that is, or 0.0.0.0 for all of them.`,
    );
  }
  return servers;
}
