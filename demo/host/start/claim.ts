import { claimDirectory, type DirectoryClaim } from '../database/directory-claim.js';
import type { Settings } from './settings.js';

/**
 * Claims the embedded database's directory before the rest of the program is even read, so that a second host on it is
 * told at once; nothing where the database is a server. Rejects with StartFailure when somebody else has it.
 */
export async function claimFor({ databaseUrl, dataDir }: Pick<Settings, 'databaseUrl' | 'dataDir'>): Promise<DirectoryClaim | undefined> {
  return databaseUrl === undefined ? claimDirectory(dataDir) : undefined;
}
