/**
 * Why the host cannot start, as one sentence for the person at the terminal: what, where and how to mend it.
 * It is printed without a stack trace and ends the process with exit code 1.
 */
export class StartFailure extends Error {
  constructor(sentence: string, cause?: unknown) {
    super(sentence, { cause });
    this.name = 'StartFailure';
  }
}
