import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../../../..');

/** How a program ended and what it said. */
export interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  out: string;
  err: string;
}

/** One of the host's programs, running in a process of its own. */
export interface Program {
  child: ChildProcess;
  /** The first line that matches; rejects when the program ends without it. */
  line(pattern: RegExp): Promise<RegExpExecArray>;
  ended: Promise<Ended>;
}

/** Starts `demo/host/<name>.ts` with this environment and nothing of ours that would change its meaning. */
export function startProgram(name: 'main' | 'serve', environment: Record<string, string>): Program {
  const { PORT: _port, DATA_DIR: _dir, DATABASE_URL: _url, DEMO: _demo, ...rest } = process.env;
  const child = spawn(process.execPath, ['--import', 'tsx', join(ROOT, `demo/host/${name}.ts`)], {
    cwd: ROOT,
    // What one machine's tests ask in a minute is more than a person does.
    env: { ...rest, RATE_PER_MINUTE: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  const waiting = new Set<() => void>();
  const tell = (): void => {
    for (const look of waiting) look();
  };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
    tell();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  const ended = new Promise<Ended>((resolve) => {
    child.once('close', (code, signal) => {
      resolve({ code, signal, out, err });
      tell();
    });
  });
  return {
    child,
    ended,
    line: (pattern) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const found = pattern.exec(out);
          if (!found && child.exitCode === null && child.signalCode === null) return;
          waiting.delete(look);
          if (found) resolve(found);
          else reject(new Error(`${name} ended without saying ${String(pattern)}: ${err}`));
        };
        waiting.add(look);
        look();
      }),
  };
}
