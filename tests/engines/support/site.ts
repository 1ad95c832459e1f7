import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { until } from './until.ts';

/** A built site, served on a port that nobody else has. */

const root = join(import.meta.dirname, '../../..');
/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

export const isOpen = (port: number): Promise<boolean> =>
  new Promise((done) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      done(true);
    }).on('error', () => done(false));
  });

export interface Site {
  readonly origin: string;
  stop(): Promise<void>;
  /** Serves again at the same address. */
  start(): Promise<void>;
}

/**
 * @param settings for the server, besides its port: `OUT_DIR`, where another folder is to be served
 * @returns where the site stands, and what ends it
 */
export async function serve(settings: NodeJS.ProcessEnv = {}): Promise<Site> {
  const port = await freePort();
  let end = () => Promise.resolve();
  const start = async () => {
    const child = spawn(process.execPath, [join(root, 'scripts/serve.ts')], {
      env: { ...process.env, ...settings, PORT: String(port) },
      stdio: 'ignore',
    });
    const ended = once(child, 'close');
    end = async () => {
      child.kill('SIGTERM');
      await ended;
    };
    await until(() => isOpen(port), 'the site is served');
  };
  await start();
  return { origin: `http://localhost:${port}`, start, stop: () => end() };
}
