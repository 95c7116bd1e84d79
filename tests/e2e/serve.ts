import { createReadStream, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createServer as createTcpServer } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
  '.csv': 'text/csv; charset=utf-8',
};

function file(folder: string, path: string): string | undefined {
  const wanted = normalize(join(folder, decodeURIComponent(path)));
  if (wanted !== normalize(folder) && !wanted.startsWith(folder.replace(/[/\\]?$/, sep))) return undefined;
  for (const candidate of [wanted, join(wanted, 'index.html'), `${wanted}.html`]) {
    if (statSync(candidate, { throwIfNoEntry: false })?.isFile() === true) return candidate;
  }
  return undefined;
}

/** Serves folders under prefixes such as `/gyul/`, as a plain static host does: no headers but type and length. */
export function serveStatic(folders: Readonly<Record<string, string>>, port: number): Promise<Server> {
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    const prefix = Object.keys(folders).find((p) => path.startsWith(p));
    const found = prefix === undefined ? undefined : file(folders[prefix] ?? '', path.slice(prefix.length));
    if (found === undefined) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('not found');
      return;
    }
    const type = TYPES[extname(found)] ?? 'application/octet-stream';
    response.writeHead(200, { 'content-type': type, 'content-length': statSync(found).size });
    createReadStream(found).pipe(response);
  });
  return new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(server)));
}

/** Where every host name but our own leads to: counts who called. */
export interface Trap {
  readonly port: number;
  /** Host names that were called, in order. */
  readonly calls: string[];
  close(): void;
}

/** The server name of a TLS greeting, which is sent in clear; undefined when there is none. */
function serverName(bytes: Buffer): string | undefined {
  if (bytes[0] !== 0x16) return undefined;
  for (let i = 5; i + 9 < bytes.length; i++) {
    // Extension 0, its length, length of the list, type 0, length of the name.
    if (bytes.readUInt16BE(i) !== 0 || bytes[i + 6] !== 0) continue;
    const length = bytes.readUInt16BE(i + 7);
    if (bytes.readUInt16BE(i + 2) !== length + 5 || bytes.readUInt16BE(i + 4) !== length + 3) continue;
    return bytes.toString('latin1', i + 9, i + 9 + length);
  }
  return undefined;
}

/** The host name in the first bytes of a connection: HTTP's Host or CONNECT, or TLS's server name. */
function calledHost(bytes: Buffer): string {
  return serverName(bytes) ?? /^host: ([^:\r\n]+)/im.exec(bytes.toString('latin1'))?.[1] ?? '?';
}

/** Opens a port that accepts every connection, notes its host name, and answers nothing. */
export function openTrap(port: number): Promise<Trap> {
  const calls: string[] = [];
  const server = createTcpServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', (data) => {
      calls.push(calledHost(data));
      socket.destroy();
    });
  });
  return new Promise((resolve) => {
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      const actual = typeof address === 'object' && address !== null ? address.port : port;
      resolve({ port: actual, calls, close: () => server.close() });
    });
  });
}
