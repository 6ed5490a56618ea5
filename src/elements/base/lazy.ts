import { fetchCode } from '../../fetch-code.js';

/**
 * Code that is fetched when somebody first needs it, once for the whole page: whoever needs it later has it at once,
 * without waiting even for a moment. What failed is fetched anew at the next try.
 *
 * @example const month = new Lazy(() => import('./month.part.js'));
 */
export class Lazy<T> {
  #module: T | undefined;
  #loading: Promise<T> | undefined;
  readonly #fetch: () => Promise<T>;

  constructor(fetch: () => Promise<T>) {
    this.#fetch = fetch;
  }

  /** What was fetched, once it is there. */
  get module(): T | undefined {
    return this.#module;
  }

  /** Fetches it unless it is there or on its way. Rejects as the fetch does. */
  load(): Promise<T> {
    this.#loading ??= fetchCode(this.#fetch).then(
      (module) => (this.#module = module),
      (thrown: unknown) => {
        this.#loading = undefined;
        throw thrown;
      },
    );
    return this.#loading;
  }
}
