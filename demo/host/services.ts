import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import type { Language } from '../../src/core/index.js';
import type { Viewer } from './booking/access.js';
import type { Rush } from './booking/rush.js';
import type { Catalog } from './catalog/catalog.js';
import type { Database } from './database/database.js';
import type { Gate } from './database/gate.js';
import type { Identity } from './identity/identity.js';
import type { EventHub } from './store/events.js';

/** What every route works with. */
export interface Services {
  database: Database;
  catalog: Catalog;
  events: EventHub;
  /** What every booking and action passes through. */
  writes: Gate;
  /** Which machines are being written on now. */
  rush: Rush;
  /** UTC milliseconds; the only clock of the host. */
  now: () => number;
  /** Whether people may sign in by choosing from a list. */
  isDemo: boolean;
  /** Knows people by their tokens. */
  identity: Identity;
  /** The page where people sign in, if they do so elsewhere. */
  signInUrl?: string;
  /** Whether messages are sent, so that what people are to be told is noted. */
  mail: boolean;
  /** Takes one line for the operator: no names, no tokens. */
  log: (line: string) => void;
}

/** What the middleware has found out about a request. */
export interface HostEnv {
  /** Absent where a request did not come over a socket. */
  Bindings: Partial<HttpBindings>;
  Variables: {
    viewer: Viewer;
    language: Language;
    token?: string;
  };
}

/** A request of this host. */
export type HostContext = Context<HostEnv>;
