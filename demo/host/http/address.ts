import { isIP } from 'node:net';
import type { HostContext } from '../services.js';

/**
 * The address that a request comes from. Behind `trustedProxies` proxies of one's own it is what the outermost of them
 * saw; anything further left in X-Forwarded-For was written by whoever asked, and counts for nothing.
 */
export function addressOf(context: HostContext, trustedProxies: number): string {
  const socket = context.env?.incoming?.socket.remoteAddress ?? 'unknown';
  if (trustedProxies === 0) return network(socket);
  const forwarded = (context.req.header('X-Forwarded-For') ?? '').split(',').map((part) => part.trim());
  const seen = forwarded[forwarded.length - trustedProxies] ?? '';
  return network(isIP(seen) ? seen : socket);
}

/** One household or office has one IPv4 address, or 2^64 IPv6 addresses (RFC 6177): those count as one. */
function network(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (isIP(address) !== 6) return address;
  // URLs write an address in one way only (RFC 5952), but leave out its zeros.
  const [left, right] = new URL(`http://[${address.split('%')[0]}]`).hostname.slice(1, -1).split('::').map((part) => part.split(':').filter(Boolean));
  const zeros = Array<string>(8 - (left?.length ?? 0) - (right?.length ?? 0)).fill('0');
  return [...(left ?? []), ...zeros, ...(right ?? [])].slice(0, 4).join(':');
}
