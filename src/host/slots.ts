import type { Instant, Mode } from '../core/types.js';

/** A slot that is to be held for the asking person. */
export interface HoldRequest {
  equipmentId: string;
  mode: Mode;
  start: Instant;
  end: Instant;
}

/** A slot that is held: to the person it is free, to everybody else it is taken, until it expires or is asked for. */
export interface Hold extends HoldRequest {
  id: string;
  expiresAt: Instant;
  /** The same as a length of time, for pages whose clock is wrong. */
  secondsLeft: number;
  extensionsLeft: number;
}
