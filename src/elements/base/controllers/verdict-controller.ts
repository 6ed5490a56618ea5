import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { BookingClient } from '../../../client/index.js';
import type { Decision, Draft, Occurrence, Quote, Reason, ReasonCode } from '../../../core/types.js';
import { HostError } from '../../../host/index.js';

/**
 * What is known of whether a time will do. `page`: reckoned here, nobody else is asked; `asking`: the same, while the
 * host is being asked; `host`: the host's own answer; `unconfirmed`: reckoned here because the host could not be asked;
 * `failed`: the host could not be asked, and the page cannot tell.
 */
export type Verdict =
  | { status: 'none' }
  | { status: 'waiting' }
  | { status: 'page' | 'asking' | 'host'; decision: Decision; quote?: Quote; occurrences?: readonly Occurrence[] }
  | { status: 'unconfirmed'; decision: Decision; quote?: Quote; error: HostError }
  | { status: 'failed'; error: HostError };

/** What is asked. */
export interface VerdictQuestion {
  draft: Draft;
  /** The reservation whose new time it is, if it is one's. */
  editing?: string;
  /** What the page itself can say; undefined while it knows too little. */
  local: Decision | undefined;
  /** What else makes the question another one, such as a revision of what the host answers from, or who asks. */
  version?: number | string | undefined;
  /** The client whose host is asked; none where the host offers no checks. */
  client?: BookingClient | undefined;
}

type HostAnswer = { decision: Decision; quote?: Quote; occurrences?: readonly Occurrence[] } | { error: HostError };

/** Milliseconds that a draft must rest before the host is asked. */
const PAUSE = 350;
/** Milliseconds after which a host that could not be asked is asked again: not every connection tells when it is back. */
const AGAIN = 4000;
/** Failures that pass by themselves. */
const PASSING = ['network', 'timeout', 'unavailable'];

/** A decision without some reasons, such as those of a form that is yet to be filled in. */
export function withoutReasons(decision: Decision, codes: readonly ReasonCode[]): Decision {
  const keep = (reasons: readonly Reason[]): Reason[] => reasons.filter((reason) => !codes.includes(reason.code));
  if (decision.ok) return { ok: true, warnings: keep(decision.warnings) };
  const reasons = keep(decision.reasons);
  return reasons.some((reason) => reason.severity === 'block') ? { ok: false, reasons } : { ok: true, warnings: reasons };
}

/**
 * Says at once what the page can reckon, then asks the host, whose answer wins. While a draft changes nobody is asked;
 * a late answer to an earlier draft is dropped. A host out of reach is asked again, at once when the page is back online.
 */
export class VerdictController implements ReactiveController {
  /** What is known now. */
  verdict: Verdict = { status: 'none' };
  readonly #host: ReactiveControllerHost;
  readonly #ignored: readonly ReasonCode[];
  #question: VerdictQuestion | undefined;
  #key = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #abort: AbortController | undefined;
  #answer: HostAnswer | undefined;
  #connected = false;

  /** `ignored` names reasons that are of no concern here. */
  constructor(host: ReactiveControllerHost, ignored: readonly ReasonCode[] = []) {
    this.#host = host;
    this.#ignored = ignored;
    host.addController(this);
  }

  /** Asks about a draft, in `willUpdate`; undefined when there is nothing to ask about. */
  ask(question: VerdictQuestion | undefined): void {
    const key = question ? JSON.stringify([question.draft, question.editing, question.local, question.version]) : '';
    const isSame = key === this.#key && question?.client === this.#question?.client;
    this.#question = question;
    if (!isSame) {
      this.#key = key;
      this.#forget();
      if (this.#connected && question?.client && this.#local?.ok !== false) this.#timer = setTimeout(() => void this.#askHost(), PAUSE);
    }
    this.verdict = this.#verdict();
  }

  hostConnected(): void {
    this.#connected = true;
    window.addEventListener('online', this.#handleOnline);
    // What was being asked when the element left the page is asked anew.
    if (this.#question) this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#connected = false;
    window.removeEventListener('online', this.#handleOnline);
    this.#forget();
    this.#key = '';
  }

  /** What the page says, without what is of no concern here. */
  get #local(): Decision | undefined {
    return this.#question?.local && withoutReasons(this.#question.local, this.#ignored);
  }

  #verdict(): Verdict {
    const question = this.#question;
    if (!question) return { status: 'none' };
    const local = this.#local;
    const answer = this.#answer;
    if (answer && 'decision' in answer) return { status: 'host', ...answer };
    if (!local) return answer ? { status: 'failed', error: answer.error } : { status: 'waiting' };
    if (answer) return { status: 'unconfirmed', decision: local, error: answer.error };
    // What the page refuses already need not be asked.
    return { status: question.client && local.ok ? 'asking' : 'page', decision: local };
  }

  #handleOnline = (): void => {
    if (this.#answer && 'error' in this.#answer) void this.#askHost();
  };

  async #askHost(): Promise<void> {
    const { client, draft, editing } = this.#question!;
    clearTimeout(this.#timer);
    this.#abort?.abort();
    const asking = (this.#abort = new AbortController());
    let answer: HostAnswer;
    try {
      const checked = await client!.check({ ...draft, ...(editing !== undefined && { editing }) }, asking.signal);
      answer = { ...checked, decision: withoutReasons(checked.decision, this.#ignored) };
    } catch (thrown) {
      const error = HostError.from(thrown);
      answer = error.reasons.length > 0 ? { decision: withoutReasons({ ok: false, reasons: error.reasons }, this.#ignored) } : { error };
    }
    if (asking !== this.#abort) return;
    this.#answer = answer;
    if ('error' in answer && PASSING.includes(answer.error.code)) this.#timer = setTimeout(() => void this.#askHost(), AGAIN);
    this.#host.requestUpdate();
  }

  #forget(): void {
    clearTimeout(this.#timer);
    this.#abort?.abort();
    this.#abort = undefined;
    this.#answer = undefined;
  }
}
