import type { Instant, Mode } from '../core/types.js';
import type { CallOptions } from './call-options.js';

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

/** A time that others have, and for which somebody waits. */
export type WaitRequest = HoldRequest;

/** A place in a waiting list. */
export interface Wait extends WaitRequest {
  id: string;
  /** `offered` while the time is free and held for whoever waits, to be asked for until `expiresAt`. */
  state: 'waiting' | 'offered';
  /** Since when. */
  at: Instant;
  /** While waiting: how many wait for the same time who came before. */
  before?: number;
  /** While offered: until when the offer stands. */
  expiresAt?: Instant;
}

/** Waiting lists: one's own places. Errors as in the adapter itself. */
export interface WaitsAdapter {
  list(options?: CallOptions): Promise<Wait[]>;
  /** Waiting twice for the same is waiting once. `conflict` with reasons where waiting would not help, `invalid` for a time that is free. */
  join(slot: WaitRequest, options?: CallOptions): Promise<Wait>;
  /** Gives a place up, or declines its offer. */
  leave(id: string, options?: CallOptions): Promise<void>;
}
