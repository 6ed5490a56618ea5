/** A browser program and the flags to start it with. */
export interface FoundBrowser {
  executablePath: string;
  args: string[];
  kind: 'given' | 'system' | 'bundled';
}
/** The browser that tests run in; rejects with one sentence that says what to install. */
export function findBrowser(): Promise<FoundBrowser>;
