import type { Person, Training } from '../../core/index.js';
import type { CallOptions, PersonalAdapter, TrainingDecision, TrainingWish } from '../../host/index.js';
import type { Caller } from './caller.js';
import type { MemoryWorld } from './world.js';

/** What a world keeps about whoever asks, and trainings. */
export class MemoryPersonal implements PersonalAdapter {
  readonly #caller: Caller;

  constructor(caller: Caller) {
    this.#caller = caller;
  }

  /** Everything that is known about whoever asks. */
  ownData(options?: CallOptions): Promise<unknown> {
    return this.#answer(options, ({ ownDataOf }, world, person) => ownDataOf(world, person));
  }

  /** Forgets whoever asks. */
  eraseOwnData(options?: CallOptions): Promise<void> {
    return this.#answer(options, ({ forget }, world, person) => {
      forget(world, person);
      this.#caller.personId = null;
    });
  }

  /** One's own wishes, or those that one may answer. */
  trainings(role: 'asker' | 'owner', options?: CallOptions): Promise<Training[]> {
    return this.#answer(options, ({ trainingsFor }, world, person) => trainingsFor(world, person, role));
  }

  /** Asking twice is asking once. */
  requestTraining(wish: TrainingWish, options?: CallOptions): Promise<Training> {
    return this.#answer(options, ({ askTraining }, world, person) => askTraining(world, person, wish));
  }

  /** Grants or declines. */
  decideTraining(id: string, decision: TrainingDecision, options?: CallOptions): Promise<Training> {
    return this.#answer(options, ({ decide }, world, person) => decide(world, person, id, decision));
  }

  #answer<T>(options: CallOptions | undefined, work: (part: typeof import('./people.js'), world: MemoryWorld, person: Person) => T): Promise<T> {
    return this.#caller.answerWith(() => import('./people.js'), 'personal', options, (part) => work(part, this.#caller.world, this.#caller.signedIn()));
  }
}
