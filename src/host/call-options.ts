/** Every call can be given up, and is by the client after its timeout. */
export interface CallOptions {
  signal?: AbortSignal;
  /** Reader's language, for words that the host writes. */
  language?: string;
}
