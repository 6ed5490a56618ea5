import type { MiddlewareHandler } from 'hono';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { HostEnv } from '../services.js';
import { addressOf } from './address.js';
import { Problem } from './problem.js';

/** How much may be asked in one stretch of time; what is more gets 429 and when to come again. */
export interface RateLimits {
  /** Requests of one person, or of one address that nobody has signed in from. */
  person: number;
  /** Of which writes. */
  writes: number;
  /** Requests of one address, whoever is behind it: a campus may share one. */
  address: number;
  /** The stretch, in seconds. */
  seconds: number;
  /** Proxies of one's own between the readers and the host. */
  trustedProxies: number;
}

/** A guessed token costs as much as so many requests. */
const WRONG_TOKEN_COSTS = 10;

/** Counts by address before anybody is known, so that not even a look for the token is had for free. */
export function limitAddresses(limits: RateLimits): MiddlewareHandler<HostEnv> {
  const all = new RateLimiterMemory({ points: limits.address, duration: limits.seconds });
  return async (context, next) => {
    if (isFree(context.req)) return next();
    const address = addressOf(context, limits.trustedProxies);
    await take(all, address);
    await next();
    if (context.res.status === 401 && context.req.header('Authorization') !== undefined) await all.penalty(address, WRONG_TOKEN_COSTS);
  };
}

/** Counts by person, and by address where nobody has signed in; stands after the person is known. */
export function limitPersons(limits: RateLimits): MiddlewareHandler<HostEnv> {
  const all = new RateLimiterMemory({ points: limits.person, duration: limits.seconds });
  const writes = new RateLimiterMemory({ points: limits.writes, duration: limits.seconds });
  return async (context, next) => {
    if (isFree(context.req)) return next();
    const viewer = context.get('viewer');
    const who = viewer ? `person ${viewer.id}` : `address ${addressOf(context, limits.trustedProxies)}`;
    await take(all, who);
    if (isWrite(context.req)) await take(writes, who);
    await next();
  };
}

interface Asked {
  method: string;
  path: string;
}

/** What a load balancer and a browser ask by themselves. */
const isFree = ({ method, path }: Asked): boolean => method === 'OPTIONS' || path.endsWith('/health');

/** Questions that are sent as POST because they are long write nothing. */
const isWrite = ({ method, path }: Asked): boolean => !['GET', 'HEAD'].includes(method) && !/\/(?:availability|checks)$/.test(path);

async function take(limiter: RateLimiterMemory, who: string): Promise<void> {
  try {
    await limiter.consume(who);
  } catch (thrown) {
    if (!(thrown instanceof RateLimiterRes)) throw thrown;
    throw new Problem('rate-limited', { retryAfter: Math.max(1, Math.ceil(thrown.msBeforeNext / 1000)) });
  }
}
