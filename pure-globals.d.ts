// What every JavaScript host has beside the language itself. The pure rooms (core, exchange, host) see these and
// nothing else: no document, no fetch, no console, no timers.

/** A request's cancellation, as the platform gives it; the pure rooms only pass it on or look at it. */
interface AbortSignal {
  readonly aborted: boolean;
  readonly reason: unknown;
  throwIfAborted(): void;
}

/** UTF-8, for formats that count octets. */
declare class TextEncoder {
  encode(text?: string): Uint8Array;
}

/** UTF-8, back to text. */
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(bytes?: Uint8Array): string;
}

/** The WHATWG URL parser: the only right way to judge a link. */
declare class URL {
  constructor(url: string, base?: string | URL);
  static canParse(url: string, base?: string): boolean;
  readonly href: string;
  readonly origin: string;
  readonly protocol: string;
  readonly host: string;
  readonly hostname: string;
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
  readonly username: string;
  readonly password: string;
  toString(): string;
}
