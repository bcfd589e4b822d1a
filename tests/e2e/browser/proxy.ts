import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface RecordingProxy {
  port: number;
  /** Method and address of each request that named another machine; all of them were refused. */
  refused: string[];
  /** Addresses on this machine that were let through. */
  passed: string[];
  close(): Promise<void>;
}

/** An HTTP proxy that lets loopback through and refuses everything else, keeping a list of both. */
export async function startProxy(): Promise<RecordingProxy> {
  const refused: string[] = [];
  const passed: string[] = [];
  const server = createServer((incoming, outgoing) => {
    const url = new URL(incoming.url ?? '/', 'http://invalid');
    if (url.hostname === '127.0.0.1' || url.hostname === 'localhost') {
      passed.push(url.href);
      forward(url, incoming, outgoing);
    } else {
      refused.push(`${incoming.method} ${url.href}`);
      outgoing.writeHead(502).end();
    }
  });
  server.on('connect', (incoming, socket) => {
    refused.push(`CONNECT ${incoming.url}`);
    socket.end('HTTP/1.1 502 Refused\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    refused,
    passed,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function forward(url: URL, incoming: IncomingMessage, outgoing: ServerResponse): void {
  const onward = request(
    {
      host: '127.0.0.1',
      port: url.port,
      path: url.pathname + url.search,
      method: incoming.method ?? 'GET',
      headers: incoming.headers,
    },
    (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    },
  );
  onward.on('error', () => outgoing.destroy());
  incoming.pipe(onward);
}
