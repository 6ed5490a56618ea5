import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';

/**
 * Flags of the bundled build that would make tests lie or die: with a single process, closing one context ends the
 * browser; without web security, a host's missing CORS header would go unnoticed.
 */
const misleading = /^--(single-process|no-zygote|in-process-gpu|headless|disable-web-security|allow-running-insecure-content|disable-site-isolation-trials|disable-features)\b/;

/** The version of the installed package, so that an update never meets an older unpacked browser. */
function packageVersion() {
  let folder = dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium'));
  while (!existsSync(join(folder, 'package.json')) || !existsSync(join(folder, 'bin'))) folder = dirname(folder);
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version;
}

/** Runs `work` with some environment variables changed, and puts them back. */
async function withEnv(changes, work) {
  const before = Object.fromEntries(Object.keys(changes).map((name) => [name, process.env[name]]));
  Object.assign(process.env, changes);
  try {
    return await work();
  } finally {
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
}

/**
 * Unpacks the browser once per version and user. The package writes straight to its final place, so a second process
 * could start a half-written program; unpacking aside and renaming makes the folder appear whole or not at all.
 */
async function unpack(chromium) {
  const home = join(tmpdir(), `equipool-chromium-${packageVersion()}-${userInfo().uid}`);
  if (existsSync(home)) return home;
  const aside = mkdtempSync(`${home}.`);
  // The second variable makes the package unpack the shared libraries that a bare machine lacks.
  await withEnv({ TMPDIR: aside, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' }, () => chromium.executablePath());
  try {
    renameSync(aside, home);
  } catch {
    // Another process was first; its copy is as good.
    rmSync(aside, { recursive: true, force: true });
  }
  return home;
}

/** Gives the browser the package's own libraries and fonts, where the machine has none. */
function furnish(home, program) {
  if (!existsSync('/etc/fonts/fonts.conf')) process.env.FONTCONFIG_PATH ??= join(home, 'fonts');
  const starts = () => spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;
  if (starts()) return true;
  process.env.LD_LIBRARY_PATH = [join(home, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  return starts();
}

/**
 * The browser that arrives inside `@sparticuz/chromium`, unpacked into the temporary folder.
 * @returns {Promise<{executablePath: string, args: string[]} | undefined>} undefined where it cannot run: the build is
 * a Linux x64 program
 */
export async function bundledBrowser() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const { default: chromium } = await import('@sparticuz/chromium').catch(() => ({ default: undefined }));
  if (!chromium) return undefined;
  const home = await unpack(chromium);
  const executablePath = join(home, 'chromium');
  if (!furnish(home, executablePath)) return undefined;
  return { executablePath, args: chromium.args.filter((arg) => !misleading.test(arg)) };
}
