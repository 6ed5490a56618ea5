import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { bundledBrowser } from './bundled-browser.mjs';

/** Flags every headless Chromium here needs: containers have no sandbox, and nothing may call home. */
const quietArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--force-color-profile=srgb',
];

const linuxNames = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'];

function systemCandidates() {
  if (process.platform === 'darwin') {
    return [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ];
  }
  if (process.platform === 'win32') {
    const roots = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
    const tails = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];
    return roots.filter(Boolean).flatMap((root) => tails.map((tail) => join(root, tail)));
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return linuxNames.flatMap((name) => [...folders, '/usr/bin', '/snap/bin'].map((folder) => join(folder, name)));
}

/**
 * The browser that tests run in: CHROME_PATH, else the system's Chromium, Chrome or Edge, else the one that
 * arrives in the registry package `@sparticuz/chromium` (Linux x64).
 * EQUIPOOL_BROWSER=bundled skips the first two.
 * @returns {Promise<{executablePath: string, args: string[], kind: 'given' | 'system' | 'bundled'}>}
 * @throws {Error} one sentence that says what to install or set
 */
export async function findBrowser() {
  if (process.env.EQUIPOOL_BROWSER !== 'bundled') {
    const given = process.env.CHROME_PATH;
    if (given) {
      if (!existsSync(given)) throw new Error(`CHROME_PATH names ${given}, where there is no file: point it at a Chromium, Chrome or Edge program.`);
      return { executablePath: given, args: quietArgs, kind: 'given' };
    }
    const found = systemCandidates().find((path) => existsSync(path));
    if (found) return { executablePath: found, args: quietArgs, kind: 'system' };
  }
  const packed = await bundledBrowser();
  if (packed) return { ...packed, args: [...packed.args, ...quietArgs], kind: 'bundled' };
  throw new Error('No browser was found: install Chromium, Chrome or Edge, or set CHROME_PATH to one, and run the tests again.');
}
