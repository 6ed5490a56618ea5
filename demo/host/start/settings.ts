import { isTrustworthyAddress, readOidcSettings, type OidcSettings } from '../identity/oidc-settings.js';
import type { RateLimits } from '../http/rate.js';
import { StartFailure } from './failure.js';
import { RETENTION_MONTHS } from '../privacy/retain.js';
import { readMailSettings, type MailTarget } from './mail-settings.js';
import { readRateSettings, wholeNumber } from './rate-settings.js';

/** What the environment says about a start. */
export interface Settings {
  port: number;
  dataDir: string;
  databaseUrl?: string;
  /** Sample data in an empty database and sign-in by choosing a person. */
  demo: boolean;
  /** Whose tokens are taken; nobody's when absent. */
  oidc?: OidcSettings;
  /** The page where people sign in. */
  signInUrl?: string;
  /** How much one may ask; as much as one likes when absent. */
  limits?: RateLimits;
  /** How long people are kept after what they did is over. */
  retentionMonths: number;
  /** How messages leave the host; none do when absent. */
  mail?: MailTarget;
}

/** Reads what docs/hosting.md lists; throws {@link StartFailure} where a value cannot be used. */
export function readSettings(environment: NodeJS.ProcessEnv, defaults: { demo: boolean }): Settings {
  const { PORT = '', DATA_DIR = '', DATABASE_URL = '', DEMO = '', SIGN_IN_URL = '' } = environment;
  if (PORT !== '' && !/^\d{1,5}$/.test(PORT)) throw badPort(PORT);
  const port = PORT === '' ? 4173 : Number(PORT);
  if (port > 65_535) throw badPort(PORT);
  if (SIGN_IN_URL !== '' && !isTrustworthyAddress(SIGN_IN_URL)) {
    throw new StartFailure(`SIGN_IN_URL is "${SIGN_IN_URL}", where nobody should be sent: write it with https://.`);
  }
  const demo = DEMO === '' ? defaults.demo : DEMO === '1' || DEMO.toLowerCase() === 'true';
  return {
    port,
    dataDir: DATA_DIR === '' ? '.data' : DATA_DIR,
    databaseUrl: DATABASE_URL === '' ? undefined : DATABASE_URL,
    demo,
    oidc: readOidcSettings(environment),
    signInUrl: SIGN_IN_URL === '' ? undefined : SIGN_IN_URL,
    limits: readRateSettings(environment, demo),
    mail: readMailSettings(environment),
    // At least one month: with none, a reservation would be forgotten the moment it ends.
    retentionMonths: Math.max(1, wholeNumber(environment, 'RETENTION_MONTHS', RETENTION_MONTHS, 120)),
  };
}

function badPort(text: string): StartFailure {
  return new StartFailure(`PORT is "${text}", which is no port: set it to a number from 1 to 65535, or leave it out for 4173.`);
}
