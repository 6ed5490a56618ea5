import { StartFailure } from './failure.js';

/** Something that runs until it is told to stop. */
export interface Running {
  /** Finishes what is under way and frees everything. */
  stop(): Promise<void>;
}

/**
 * Runs a program of the host: a start that fails for a known reason says so in one sentence and exits with 1;
 * SIGTERM and SIGINT drain and exit with 0, a second one exits at once.
 */
export async function run(start: () => Promise<Running>): Promise<void> {
  let running: Running | undefined;
  let isStopping = false;
  const stop = (): void => {
    if (isStopping) process.exit(1);
    isStopping = true;
    // While still starting there is nothing to drain: the database recovers by itself from being cut off.
    if (!running) process.exit(0);
    running.stop().then(
      () => process.exit(0),
      (error: unknown) => fail(error),
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  if (process.env['npm_lifecycle_event'] !== undefined) whenOrphaned(stop);
  // Only the message is printed: an error of the embedded database carries 20 kB of its minified source.
  process.on('uncaughtException', fail);
  process.on('unhandledRejection', fail);
  try {
    running = await start();
  } catch (error) {
    fail(error);
  }
}

/** Runs a command of the host that ends by itself: one that fails for a known reason says so in one sentence and exits with 1. */
export async function runOnce(work: () => Promise<void>): Promise<void> {
  process.on('uncaughtException', fail);
  await work().catch(fail);
}

/**
 * npm runs its scripts through a shell, which a signal ends without passing it on: when that shell is gone, whoever
 * started us has asked us to stop.
 */
function whenOrphaned(stop: () => void): void {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    stop();
  }, 250);
  watch.unref();
}

function fail(error: unknown): never {
  const message = error instanceof Error ? error.message : String(error);
  console.error(error instanceof StartFailure ? message : `Equipool stopped: ${message.slice(0, 500)}`);
  process.exit(1);
}
