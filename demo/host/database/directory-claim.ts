import { randomUUID } from 'node:crypto';
import { mkdir, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { StartFailure } from '../start/failure.js';

/** An exclusive hold on a data directory. */
export interface DirectoryClaim {
  /** Lets the directory go; later calls are harmless. */
  release(): Promise<void>;
}

interface ClaimRecord {
  pid: number;
  /** When that process began, as its system tells it; a later process with the same pid differs here. */
  began: string;
  machine: string;
}

const PREFIX = 'host-';
const SUFFIX = '.claim';
const ATTEMPTS = 6;
/** Claims that this very process holds: its own pid proves nothing, another part of it may hold the directory. */
const heldHere = new Set<string>();

/**
 * Claims a directory for this process alone, or rejects with a {@link StartFailure} within two seconds.
 *
 * Every process writes a claim under a name of its own and only then looks for others, so of two that start at
 * the same moment at least one sees the other. A claim is never taken over: one whose process is gone is dead
 * for good and may be deleted by anybody, which leaves no moment in which two could both win.
 */
export async function claimDirectory(directory: string): Promise<DirectoryClaim> {
  const path = resolve(directory);
  for (let attempt = 1; ; attempt += 1) {
    const own = await writeClaim(path);
    const rivals = await findRivals(path, own);
    if (rivals.length === 0) return { release: () => removeClaim(path, own) };
    await removeClaim(path, own);
    if (attempt === ATTEMPTS) throw heldBy(path, rivals[0]!);
    // Two newcomers that saw each other both step back; unequal pauses let one through.
    await new Promise((wake) => setTimeout(wake, 20 + Math.random() * 150));
  }
}

async function writeClaim(path: string): Promise<string> {
  const name = `${PREFIX}${process.pid}-${randomUUID()}${SUFFIX}`;
  const record: ClaimRecord = { pid: process.pid, began: await beginOf(process.pid), machine: hostname() };
  try {
    await makeDirectory(path);
    // Written aside and renamed, so that no rival ever reads half a claim.
    await writeFile(join(path, `${name}.new`), JSON.stringify(record), { flag: 'wx' });
    heldHere.add(join(path, name));
    await rename(join(path, `${name}.new`), join(path, name));
  } catch (error) {
    throw unusable(path, error);
  }
  return name;
}

/** As mkdir's own `recursive`, which never ends where the system refuses a folder as it refuses those of /proc. */
async function makeDirectory(path: string): Promise<void> {
  try {
    await mkdir(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST' && (await stat(path)).isDirectory()) return;
    // A missing folder above: made first, and then this one, once.
    if (code !== 'ENOENT' || dirname(path) === path || (await stat(dirname(path)).catch(() => undefined))) throw error;
    await makeDirectory(dirname(path));
    await mkdir(path);
  }
}

async function removeClaim(path: string, name: string): Promise<void> {
  heldHere.delete(join(path, name));
  await rm(join(path, name), { force: true });
}

async function findRivals(path: string, own: string): Promise<ClaimRecord[]> {
  const rivals: ClaimRecord[] = [];
  let names: string[];
  try {
    names = await readdir(path);
  } catch (error) {
    throw unusable(path, error);
  }
  for (const name of names) {
    if (!name.startsWith(PREFIX) || !name.endsWith(SUFFIX) || name === own) continue;
    const record = await readClaim(join(path, name));
    if (record === undefined) continue;
    if (await isAlive(record, join(path, name))) rivals.push(record);
    else await rm(join(path, name), { force: true });
  }
  return rivals;
}

async function readClaim(file: string): Promise<ClaimRecord | undefined> {
  try {
    const value = JSON.parse(await readFile(file, 'utf8')) as Partial<ClaimRecord>;
    return { pid: Number(value.pid), began: String(value.began), machine: String(value.machine) };
  } catch {
    return undefined;
  }
}

async function isAlive(record: ClaimRecord, file: string): Promise<boolean> {
  // Processes of another machine cannot be looked at from here, so they count as alive.
  if (record.machine !== hostname()) return true;
  if (record.pid === process.pid && record.began === (await beginOf(process.pid))) return heldHere.has(file);
  try {
    process.kill(record.pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return (await beginOf(record.pid)) === record.began;
}

/** Start of a process in clock ticks since boot, with the boot's own id; empty where the system has no /proc. */
async function beginOf(pid: number): Promise<string> {
  try {
    const [stat, boot] = await Promise.all([
      readFile(`/proc/${pid}/stat`, 'utf8'),
      readFile('/proc/sys/kernel/random/boot_id', 'utf8'),
    ]);
    // The command's name stands in parentheses and may hold spaces: the fields after it are counted from field 3.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return `${boot.trim()}:${fields[19]}`;
  } catch {
    return '';
  }
}

function heldBy(path: string, rival: ClaimRecord): StartFailure {
  const who = rival.machine === hostname() ? `process ${rival.pid}` : `process ${rival.pid} on ${rival.machine}`;
  return new StartFailure(
    `The data directory ${path} is in use by another Equipool host (${who}): stop that one, set DATA_DIR to another ` +
      `directory, or, if it no longer runs, delete the ${PREFIX}*${SUFFIX} files in it.`,
  );
}

function unusable(path: string, error: unknown): StartFailure {
  const why = (error as NodeJS.ErrnoException).code ?? 'unknown error';
  return new StartFailure(
    `The data directory ${path} cannot be read and written (${why}): give this user access to it or set DATA_DIR to another directory.`,
    error,
  );
}
