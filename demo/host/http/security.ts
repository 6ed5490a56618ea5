import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

const NONE = ["'none'"];
const SELF = ["'self'"];

/** Headers of every answer. Pages may be framed by their own origin only, and nothing inline runs or styles. */
export function securityHeaders(): MiddlewareHandler {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: SELF,
      styleSrc: SELF,
      imgSrc: [...SELF, 'data:'],
      scriptSrc: SELF,
      objectSrc: NONE,
      baseUri: NONE,
      frameAncestors: SELF,
    },
    referrerPolicy: 'strict-origin-when-cross-origin',
    // The library is meant to be loaded by other sites' pages.
    crossOriginResourcePolicy: 'cross-origin',
    crossOriginOpenerPolicy: 'same-origin',
    // The demonstration runs without TLS; a host behind TLS sets this at its proxy.
    strictTransportSecurity: false,
  });
}
