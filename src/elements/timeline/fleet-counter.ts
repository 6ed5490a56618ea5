import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { FleetIndex } from '../../core/availability/index.js';
import { whoIsFree } from '../../core/availability/index.js';
import type { TimeWindow } from '../../core/time/index.js';
import type { EquipmentSummary } from '../../core/types.js';
import { whenIdle } from '../base/when-idle.js';
import type { RowState } from './row-facts.js';
import { readSegments } from './row-facts.js';

/** For what machines are counted; their time is what the page gave. */
export interface FleetQuestion {
  machines: readonly EquipmentSummary[];
  /** What the page gave: another one is counted anew. */
  given: unknown;
  state: (id: string) => RowState;
  window: TimeWindow;
}

/** Milliseconds that are reckoned at a time, so that nobody waits for it. */
const SLICE = 6;

/** The free time of all machines that a page gave, not only of those in sight: an index that is made bit by bit. */
export class FleetCounter implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #question: FleetQuestion | undefined;
  #index: FleetIndex | undefined;
  #isConnected = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#isConnected = true;
    if (this.#question && !this.#index) this.#begin(this.#question);
  }

  hostDisconnected(): void {
    this.#isConnected = false;
  }

  /** Takes for what is counted; the same again costs nothing. Call it in `willUpdate`. */
  ask(question: FleetQuestion): void {
    const last = this.#question;
    const isSame = last?.machines === question.machines && last.given === question.given && last.window.from === question.window.from && last.window.to === question.window.to;
    if (isSame) return;
    this.#question = question;
    this.#index = undefined;
    if (this.#isConnected) this.#begin(question);
  }

  /** Ids of the machines that are free for so many milliseconds on end; undefined while that is being reckoned. */
  freeFor(least: number): string[] | undefined {
    return this.#index && whoIsFree(this.#index, this.#index.window, least);
  }

  #begin(question: FleetQuestion): void {
    const times: number[] = [];
    const ends: number[] = [];
    const step = (left: number): void => {
      if (question !== this.#question || !this.#isConnected) return;
      const { machines, state, window } = question;
      for (const until = performance.now() + (left * 0.8 || SLICE); ends.length < machines.length && performance.now() < until;) {
        addFree(times, machines[ends.length]!, state(machines[ends.length]!.id), window);
        ends.push(times.length);
      }
      if (ends.length < machines.length) return whenIdle(step);
      this.#index = { ids: machines.map(({ id }) => id), window, times: Float64Array.from(times), offsets: Uint32Array.of(0, ...ends) };
      this.#host.requestUpdate();
    };
    whenIdle(step);
  }
}

/** Appends a machine's free stretches; those that touch are one, whatever their reasons. */
function addFree(times: number[], machine: EquipmentSummary, state: RowState, window: TimeWindow): void {
  if (state.status !== 'ready') return;
  const first = times.length;
  for (const segment of readSegments(machine.id, state.record, window, machine)) {
    if (segment.state !== 'free') continue;
    if (times.length > first && times[times.length - 1] === segment.start) times[times.length - 1] = segment.end;
    else times.push(segment.start, segment.end);
  }
}
