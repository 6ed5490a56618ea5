/** One event of a `text/event-stream` (WHATWG HTML, section 9.2.6). */
export interface StreamEvent {
  data: string;
  /** The last id seen up to this event; what Last-Event-ID says when coming back. */
  lastEventId: string;
}

/** Longest event that is read; a longer one is passed over. */
const MOST_CHARACTERS = 64 * 1024;

/**
 * Reads an event stream piece by piece. `EventSource` itself cannot send an Authorization header, which is why the
 * stream is read from `fetch`.
 */
export class EventStreamParser {
  /** Milliseconds to wait before coming back, where the stream said so. */
  retry: number | undefined;
  #lastEventId: string;
  #rest = '';
  #data: string[] = [];
  #length = 0;
  #endedWithReturn = false;

  constructor(lastEventId = '') {
    this.#lastEventId = lastEventId;
  }

  /** Events that the new piece completes. */
  push(piece: string): StreamEvent[] {
    if (piece === '') return [];
    // A line end may be split between two pieces.
    const text = this.#endedWithReturn && piece.startsWith('\n') ? piece.slice(1) : piece;
    this.#endedWithReturn = piece.endsWith('\r');
    const lines = (this.#rest + text).split(/\r\n|\r|\n/);
    this.#rest = lines.pop() ?? '';
    if (this.#rest.length > MOST_CHARACTERS) this.#rest = ':';
    return lines.flatMap((line) => this.#line(line));
  }

  #line(line: string): StreamEvent[] {
    if (line === '') return this.#dispatch();
    const colon = line.indexOf(':');
    if (colon === 0) return [];
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (field === 'data') this.#addData(value);
    if (field === 'id' && !value.includes('\0')) this.#lastEventId = value.slice(0, 200);
    if (field === 'retry' && /^\d{1,9}$/.test(value)) this.retry = Number(value);
    return [];
  }

  #addData(value: string): void {
    this.#length += value.length;
    if (this.#length <= MOST_CHARACTERS) this.#data.push(value);
  }

  #dispatch(): StreamEvent[] {
    const isComplete = this.#data.length > 0 && this.#length <= MOST_CHARACTERS;
    const events = isComplete ? [{ data: this.#data.join('\n'), lastEventId: this.#lastEventId }] : [];
    this.#data = [];
    this.#length = 0;
    return events;
  }
}
