import assert from 'node:assert/strict';
import { fork, type ChildProcess } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { claimDirectory } from '../../../../demo/host/database/directory-claim.js';
import { StartFailure } from '../../../../demo/host/start/failure.js';

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'equipool-claim-'));
});
after(() => rm(folder, { recursive: true, force: true }));

const CLAIMER = join(import.meta.dirname, '../support/claimer.ts');

/** Another process that claims the directory and says what came of it; it holds on until it is killed. */
async function claimElsewhere(directory: string): Promise<{ answer: string; child: ChildProcess }> {
  const child = fork(CLAIMER, [directory], { execArgv: ['--import', 'tsx'], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const answer = await new Promise<string>((resolve) => child.once('message', (message) => resolve(typeof message === 'string' ? message : '')));
  return { answer, child };
}

async function end(child: ChildProcess): Promise<void> {
  // One that was refused has ended by itself.
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
}

describe('claiming a data directory', () => {
  it('is for one holder at a time and leaves nothing behind', async () => {
    const directory = join(folder, 'one');
    const claim = await claimDirectory(directory);
    await assert.rejects(claimDirectory(directory), (error) => error instanceof StartFailure && error.message.includes(directory));
    await claim.release();
    assert.deepEqual(await readdir(directory), []);
    await (await claimDirectory(directory)).release();
  });

  it('refuses another process within two seconds, by one sentence that says who holds it', async () => {
    const directory = join(folder, 'two');
    const { answer, child } = await claimElsewhere(directory);
    assert.equal(answer, 'held');
    const begin = performance.now();
    await assert.rejects(claimDirectory(directory), (error) => {
      assert.ok(error instanceof StartFailure);
      assert.match(error.message, new RegExp(`process ${child.pid}\\b`));
      assert.match(error.message, /DATA_DIR/);
      assert.doesNotMatch(error.message, /\n/);
      return true;
    });
    assert.ok(performance.now() - begin < 2_000, 'refused too late');
    await end(child);
    // A killed holder leaves its claim behind; it is worth nothing any more.
    assert.equal((await readdir(directory)).length, 1);
    await (await claimDirectory(directory)).release();
    assert.deepEqual(await readdir(directory), []);
  });

  it('lets exactly one through of several that start at the same moment', async () => {
    const directory = join(folder, 'race');
    const rivals = await Promise.all(Array.from({ length: 4 }, () => claimElsewhere(directory)));
    assert.equal(rivals.filter(({ answer }) => answer === 'held').length, 1, rivals.map(({ answer }) => answer).join(' | '));
    await Promise.all(rivals.map(({ child }) => end(child)));
  });

  it('takes no notice of a claim whose number another process has now', async () => {
    const directory = join(folder, 'reused');
    await (await claimDirectory(directory)).release();
    await writeFile(join(directory, 'host-1-old.claim'), JSON.stringify({ pid: 1, began: 'another boot:1', machine: hostname() }));
    await (await claimDirectory(directory)).release();
  });

  it('respects a claim of another machine, which cannot be looked at from here', async () => {
    const directory = join(folder, 'shared');
    await (await claimDirectory(directory)).release();
    await writeFile(join(directory, 'host-1-far.claim'), JSON.stringify({ pid: 1, began: '', machine: `not-${hostname()}` }));
    await assert.rejects(claimDirectory(directory), StartFailure);
  });

  it('says which directory cannot be used', async () => {
    const file = join(folder, 'a-file');
    await writeFile(file, '');
    await assert.rejects(claimDirectory(join(file, 'data')), (error) => error instanceof StartFailure && error.message.includes(file));
  });
});
