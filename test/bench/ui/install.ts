import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Lock {
  packages: Record<string, { version?: string; optional?: boolean }>;
}

const folder = import.meta.dirname;
const lockOf = (path: string): Lock => JSON.parse(readFileSync(path, 'utf8')) as Lock;

/** Whether everything that the lock file names is there in that version; the installer keeps such a list of its own. */
function isInstalled(): boolean {
  const installed = join(folder, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  const { packages } = lockOf(installed);
  return Object.entries(lockOf(join(folder, 'package-lock.json')).packages)
    .every(([path, { version, optional }]) => path === '' || optional || packages[path]?.version === version);
}

/** Installs the field beside the bench, as its lock file says, unless that has been done. */
export function installPeers(): void {
  if (isInstalled()) return;
  console.log('Installing the calendars and timelines to measure against …');
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: folder, stdio: 'inherit', shell: process.platform === 'win32' });
}
