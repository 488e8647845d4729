import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Another program holds the port; the message says what to do. */
export class PortInUse extends Error {
  constructor(port: number, cause: unknown) {
    super(
      `端口 ${port} 已被占用；请停止占用它的程序，或用 TONGBU_PORT=3001 换一个 / port ${port} is in use: stop the program that holds it or choose another with TONGBU_PORT`,
      { cause },
    );
    this.name = 'PortInUse';
  }
}

export interface Listening {
  readonly port: number;
  close(): Promise<void>;
}

/** Both loopback addresses: browsers try either for `localhost`, and nobody else gets in. */
const LOOPBACK = ['127.0.0.1', '::1'] as const;

/**
 * Listens on the loopback addresses of this machine, IPv4 and IPv6.
 *
 * @param port 0 for any that is free
 * @throws {PortInUse}
 */
export async function listenOnLoopback(
  listener: RequestListener,
  port: number,
): Promise<Listening> {
  const servers: Server[] = [];
  let bound = port;
  try {
    for (const host of LOOPBACK) {
      const server = await listenOn(listener, bound, host);
      if (server === null) continue;
      servers.push(server);
      bound = portOf(server);
    }
  } catch (error) {
    for (const server of servers) server.close();
    throw isCode(error, 'EADDRINUSE') ? new PortInUse(port, error) : error;
  }
  return {
    port: bound,
    close: async () => {
      await Promise.all(servers.map(closed));
    },
  };
}

/** Null where the machine has no such address, as where IPv6 is switched off. */
function listenOn(listener: RequestListener, port: number, host: string): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const server = createServer(listener);
    server.once('error', (error) => {
      const absent = isCode(error, 'EADDRNOTAVAIL') || isCode(error, 'EAFNOSUPPORT');
      if (absent) resolve(null);
      else reject(error);
    });
    server.listen(port, host, () => resolve(server));
  });
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    // What is still being answered gets a moment, then the connection is cut.
    setTimeout(() => server.closeAllConnections(), 1_000).unref();
  });
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
