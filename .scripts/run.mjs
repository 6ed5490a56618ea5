import { spawn } from 'node:child_process';

/**
 * Runs a program with its output passed through and kept.
 * @param {string} command
 * @param {string[]} args
 * @param {{env?: Record<string, string>}} [options] env: variables on top of the present ones
 * @returns {Promise<{code: number, output: string}>} code 1 when the program was ended by a signal
 */
export function run(command, args, { env = {} } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } });
    let output = '';
    const keep = (stream) => (chunk) => {
      output += chunk;
      stream.write(chunk);
    };
    child.stdout.on('data', keep(process.stdout));
    child.stderr.on('data', keep(process.stderr));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Runs a Node script or a package's program, given by its path. */
export function runNode(args, options) {
  return run(process.execPath, args, options);
}
