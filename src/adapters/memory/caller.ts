import type { Person } from '../../core/index.js';
import { fetchCode } from '../../fetch-code.js';
import { HostError, type CallOptions, type WriteOptions } from '../../host/index.js';
import { unreachable } from '../shared/unreachable.js';
import type { Viewer } from './access.js';
import { answer, keyOf, payloadOf, type CallManners, type CallName } from './calls.js';
import type { MemoryWorld } from './world.js';

/** Who calls a world, and in what manner it answers: what an adapter shares with its parts. */
export class Caller {
  readonly world: MemoryWorld;
  /** May be changed at any time. */
  readonly manners: CallManners;
  /** Who is signed in; null for nobody. */
  personId: string | null;

  constructor(world: MemoryWorld, manners: CallManners, personId: string | null) {
    this.world = world;
    this.manners = manners;
    this.personId = personId;
  }

  /** Who asks. */
  get viewer(): Viewer {
    return this.personId === null ? null : (this.world.people.get(this.personId) ?? null);
  }

  /** Who asks, of calls that nobody else may make. Throws HostError `unauthorized`. */
  signedIn(): Person {
    const { viewer } = this;
    if (viewer) return viewer;
    throw new HostError('unauthorized');
  }

  /** Answers as over a wire. */
  answer<T>(name: CallName, options: CallOptions | undefined, work: () => T): Promise<T> {
    return answer(name, options, this.manners, work);
  }

  /** Answers with what few stories and tests need: it is fetched when it is first asked for. */
  async answerWith<P, T>(load: () => Promise<P>, name: CallName, options: CallOptions | undefined, work: (part: P) => T): Promise<T> {
    const part = await fetchCode(load).catch(unreachable);
    return this.answer(name, options, () => work(part));
  }

  /** Does a write once per person and key; the same again gets the same answer. */
  write<T>(options: WriteOptions, payload: unknown, work: (person: Person) => T): T {
    const person = this.signedIn();
    const key = `${person.id} ${keyOf(options.idempotencyKey)}`;
    const text = payloadOf(payload);
    const kept = this.world.keptAnswer(key, text);
    if (kept === 'other') throw new HostError('invalid', { errors: [{ pointer: '/Idempotency-Key', code: 'key-reused' }] });
    if (kept) return kept.answer as T;
    const made = work(person);
    this.world.keepAnswer(key, text, structuredClone(made));
    return made;
  }
}
