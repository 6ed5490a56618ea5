import type { RateLimits } from '../http/rate.js';
import { StartFailure } from './failure.js';

const USUAL = 600;

/**
 * Reads RATE_PER_MINUTE, requests of one person, and TRUSTED_PROXIES; nothing when nothing is limited: with 0, and in a
 * demonstration that says nothing. Throws {@link StartFailure} where one of them cannot be used.
 */
export function readRateSettings(environment: NodeJS.ProcessEnv, isDemo: boolean): RateLimits | undefined {
  const person = wholeNumber(environment, 'RATE_PER_MINUTE', isDemo ? 0 : USUAL, 1_000_000);
  const trustedProxies = wholeNumber(environment, 'TRUSTED_PROXIES', 0, 10);
  if (person === 0) return undefined;
  return { person, writes: Math.max(1, Math.floor(person / 10)), address: person * 4, seconds: 60, trustedProxies };
}

/** Reads a setting that is a whole number up to `most`; throws {@link StartFailure} where it is none. */
export function wholeNumber(environment: NodeJS.ProcessEnv, name: string, absent: number, most: number): number {
  const text = environment[name] ?? '';
  if (text === '') return absent;
  if (!/^\d{1,7}$/.test(text) || Number(text) > most) {
    throw new StartFailure(`${name} is "${text}": set it to a whole number from 0 to ${most}, or leave it out for ${absent}.`);
  }
  return Number(text);
}
