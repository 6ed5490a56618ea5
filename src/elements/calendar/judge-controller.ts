import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { JudgeInput, Judgment } from './judge.model.js';
import { Memo } from '../base/availability/memo.js';

/** The module that judges, once it is there. */
export type Judge = typeof import('./judge.model.js');

let loading: Promise<Judge> | undefined;
let loaded: Judge | undefined;

/** Fetches what judges a choice once the calendar has been drawn, and judges with it. */
export class JudgeController implements ReactiveController {
  /** Whether it could not be fetched; the host's own answer is all there is then. */
  hasFailed = false;
  readonly #host: ReactiveControllerHost;
  readonly #memo = new Memo<Judgment | undefined>();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** The module, once it is there. */
  get module(): Judge | undefined {
    return loaded;
  }

  hostUpdated(): void {
    if (loaded || this.hasFailed) return;
    loading ??= import('./judge.model.js').then((module) => (loaded = module));
    loading.then(() => this.#host.requestUpdate(), () => this.#fail());
  }

  /** What the page itself can say of a choice; undefined while it cannot. */
  judge(input: JudgeInput): Judgment | undefined {
    const { equipment, mode, person, choice, nearby, now } = input;
    const minute = Math.floor(now / 60_000);
    return this.#memo.get([loaded, equipment, mode, person, choice?.start, choice?.end, nearby?.record, nearby?.window?.from, nearby?.window?.to, minute], () => loaded?.judge(input));
  }

  #fail(): void {
    this.hasFailed = true;
    loading = undefined;
    this.#host.requestUpdate();
  }
}

