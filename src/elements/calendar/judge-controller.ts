import type { ReactiveControllerHost } from 'lit';
import { PartController } from '../base/controllers/part-controller.js';
import { Lazy } from '../base/lazy.js';
import type { JudgeInput, Judgment } from './judge.model.js';
import { Memo } from '../base/availability/memo.js';
import type { Stretch } from '../base/availability/stretch.model.js';

/** The module that judges, once it is there. */
export type Judge = typeof import('./judge.model.js');

const code = new Lazy<Judge>(() => import('./judge.model.js'));

/** Fetches what judges a choice, and judges with it. */
export class JudgeController {
  readonly #part: PartController<Judge>;
  #last: Stretch | undefined;
  readonly #memo = new Memo<Judgment | undefined>();

  /** `judges` is the code that judges, where it is another than usual. */
  constructor(host: ReactiveControllerHost, judges: Lazy<Judge> = code) {
    this.#part = new PartController(host, judges);
    this.#part.need();
  }

  /** The module, once it is there; it also has the words. */
  get module(): Judge | undefined {
    return this.#part.module;
  }

  /** Whether it could not be fetched; the host's own answer is all there is then. */
  get hasFailed(): boolean {
    return this.#part.state === 'failed';
  }

  /** What the page itself can say of a choice; undefined while it cannot. */
  judge(input: JudgeInput): Judgment | undefined {
    const { module } = this;
    const { equipment, mode, person, choice, moves, nearby, now } = input;
    if (!choice) return undefined;
    const isSame = this.#last?.start === choice.start && this.#last.end === choice.end;
    this.#last = choice;
    // What could not be fetched may be there again by the time that somebody chooses anew.
    if (!isSame) this.#part.retry();
    const minute = Math.floor(now / 60_000);
    return this.#memo.get([module, equipment, mode, person, choice.start, choice.end, moves?.id, moves?.reservation, nearby?.record, nearby?.window?.from, nearby?.window?.to, minute], () => module?.judge(input));
  }
}
