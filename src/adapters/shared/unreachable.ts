import { HostError } from '../../host/index.js';

/** For an import's `catch`: code that cannot be fetched is a broken line like any other. */
export function unreachable(cause: unknown): never {
  throw new HostError('network', { cause });
}
