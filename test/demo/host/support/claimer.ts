/** Claims the directory it is given, says what came of it, and holds on until it is killed. */
import { claimDirectory } from '../../../../demo/host/database/directory-claim.js';

claimDirectory(process.argv[2] ?? '').then(
  () => {
    process.send?.('held');
    setInterval(() => undefined, 60_000);
  },
  (error: unknown) => process.send?.(error instanceof Error ? error.message : String(error)),
);
