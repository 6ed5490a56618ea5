import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareDataDir } from '../../demo/host/support/pglite.js';

/** The demo as `npm start` runs it: a process of its own, a new embedded database, a free port. */
export interface Demo {
  origin: string;
  stop(): Promise<void>;
}

/** Starts the demo and waits for the line that says where it is. */
export async function startDemo(): Promise<Demo> {
  const folder = await mkdtemp(join(tmpdir(), 'equipool-e2e-'));
  await prepareDataDir(join(folder, 'data'));
  const env = { ...process.env, PORT: '0', DATA_DIR: join(folder, 'data'), DATABASE_URL: '', NODE_ENV: undefined };
  const program = spawn(process.execPath, ['--import', 'tsx', 'demo/host/main.ts'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  const origin = await new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      said += chunk.toString();
      const found = /Equipool demo: (http:\/\/localhost:\d+)\//.exec(said);
      if (found) resolve(found[1]!);
    };
    program.stdout.on('data', hear);
    program.stderr.on('data', hear);
    program.once('exit', (code) => reject(new Error(`The demo ended with ${String(code)}: ${said}`)));
    setTimeout(() => reject(new Error(`The demo was not ready within 120 s: ${said}`)), 120_000).unref();
  });
  return {
    origin,
    async stop() {
      const ended = new Promise((resolve) => program.once('exit', resolve));
      program.kill('SIGTERM');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
