/** Where a call's bearer token comes from. */
export interface TokenSource {
  /** The token to send now, or null. */
  current(): string | null;
  /** Forgets a token that the host refused; false when there is nothing of ours to forget. */
  drop(refused: string): boolean;
}

/** The page's own token: we send it and never keep or drop it. */
export function pageTokens(token: () => string | null): TokenSource {
  return { current: token, drop: () => false };
}

/**
 * The demonstration's token, kept in `sessionStorage` under `equipool:demo-token:` and the API's address, so that a
 * reload keeps who one is and closing the tab forgets it. Where storage is denied it lives as long as the page.
 */
export class DemoTokens implements TokenSource {
  readonly #key: string;
  readonly #onDrop: () => void;
  #token: string | null = null;

  constructor(baseUrl: string, onDrop: () => void) {
    this.#key = `equipool:demo-token:${baseUrl}`;
    this.#onDrop = onDrop;
    this.#token = this.#storage((storage) => storage.getItem(this.#key)) ?? null;
  }

  current(): string | null {
    return this.#token;
  }

  /** Keeps a token, or with null forgets it. */
  set(token: string | null): void {
    this.#token = token;
    this.#storage((storage) => (token === null ? storage.removeItem(this.#key) : storage.setItem(this.#key, token)));
  }

  drop(refused: string): boolean {
    if (this.#token !== refused) return this.#token === null;
    this.set(null);
    this.#onDrop();
    return true;
  }

  #storage<T>(use: (storage: Storage) => T): T | undefined {
    try {
      return use(globalThis.sessionStorage);
    } catch {
      // Denied by the browser's settings or a sandboxed frame, or not a browser at all.
      return undefined;
    }
  }
}
