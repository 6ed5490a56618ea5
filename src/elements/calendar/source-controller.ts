import type { ReactiveControllerHost } from 'lit';
import type { BookingClient } from '../../client/index.js';
import type { BlockingRules } from '../../core/availability/index.js';
import type { TimeWindow } from '../../core/time/index.js';
import type { AvailabilityRecord, Equipment, Person } from '../../core/types.js';
import type { Capabilities, HostError, Session, Wait } from '../../host/index.js';
import { Memo } from '../base/availability/memo.js';
import { QueryController } from '../base/controllers/query-controller.js';
import type { Stretch } from '../base/availability/day.model.js';
import { firstAnswer } from './first-answer.js';
import { safeEquipment, safeRecord } from '../base/availability/safe-record.js';
import type { WaitItem } from './waits.model.js';
import { waitItems } from './waits.model.js';

/** What a page gave, and where the rest can be asked. */
export interface Given {
  client: BookingClient | undefined;
  equipmentId: string;
  equipment: Equipment | undefined;
  availability: AvailabilityRecord | undefined;
  person: Person | null | undefined;
}

/** How the question for a record stands. */
export type RecordState =
  | { status: 'none' | 'pending' }
  | { status: 'ready'; record: AvailabilityRecord; isStale: boolean }
  | { status: 'error'; error: HostError };

const WEEK_MS = 7 * 86_400_000;

/** The facts behind a calendar: what the page gave comes first, what is missing is asked through the client. */
export class SourceController {
  readonly #equipment: QueryController<Equipment>;
  readonly #session: QueryController<Session>;
  readonly #record: QueryController<AvailabilityRecord>;
  readonly #nearby: QueryController<AvailabilityRecord>;
  readonly #places: QueryController<Wait[]>;
  readonly #waits = new Memo<WaitItem[]>();
  #given = { equipmentId: '' } as Given;
  #nearbyFrom = 0;
  #nearbyTo = 0;

  constructor(host: ReactiveControllerHost) {
    this.#equipment = new QueryController(host);
    this.#session = new QueryController(host);
    this.#record = new QueryController(host);
    this.#nearby = new QueryController(host);
    this.#places = new QueryController(host);
  }

  /** Takes what is given now; call it first in `willUpdate`. */
  begin(given: Given): void {
    this.#given = given;
    const { client, equipmentId } = given;
    this.#equipment.watch(given.equipment || !equipmentId ? undefined : client?.equipment(equipmentId));
    this.#session.watch(client?.session());
    const session = this.#session.value;
    this.#places.watch(session?.person && session.capabilities.waits ? client?.ask('waits', (adapter, options) => adapter.waits?.list(options)) : undefined);
  }

  /** Asks for the record of what is shown, and of the buffers beside it, which reach into it; call it when the zone is known. */
  load({ from, to }: TimeWindow, { bufferBeforeMinutes, bufferAfterMinutes }: BlockingRules): void {
    const { client, availability } = this.#given;
    // A client asks by weeks: a moment beyond is enough.
    const beyond = bufferBeforeMinutes || bufferAfterMinutes ? 1 : 0;
    const canAsk = !availability && this.id && client && !this.isWaiting && !this.equipmentError && this.capabilities?.availability !== false;
    this.#record.watch(canAsk ? client.availability(this.id, from - beyond, to + beyond) : undefined);
  }

  /** Asks for the record around a choice, which may lie outside what is shown: its week and the weeks beside it. */
  loadAround(choice: Stretch | undefined): void {
    const { client, availability } = this.#given;
    if (!choice || availability || !client || !this.id) return this.#nearby.watch(undefined);
    this.#nearbyFrom = choice.start - WEEK_MS;
    this.#nearbyTo = choice.end + WEEK_MS;
    this.#nearby.watch(client.availability(this.id, this.#nearbyFrom, this.#nearbyTo));
  }

  /** Id of the machine. */
  get id(): string {
    return this.#given.equipmentId || this.#given.equipment?.id || this.#given.availability?.equipmentId || '';
  }

  /** The machine's record, where there is one. */
  get equipment(): Equipment | undefined {
    const machine = this.#given.equipment ?? this.#equipment.value;
    return machine && safeEquipment(machine);
  }

  /** Why the machine's record could not be asked. */
  get equipmentError(): HostError | undefined {
    const state = this.#equipment.state;
    return this.equipment === undefined && state?.status === 'error' ? state.error : undefined;
  }

  /** Whether the machine's record, and with it the zone, is still on its way. */
  get isWaiting(): boolean {
    return !this.#given.availability && this.equipment === undefined && this.#equipment.state?.status === 'pending';
  }

  /** Who is asking; null for someone who has not signed in. */
  get person(): Person | null {
    return this.#given.person !== undefined ? this.#given.person : (this.#session.value?.person ?? null);
  }

  /** What the host can do; undefined while that is not known. */
  get capabilities(): Capabilities | undefined {
    return this.#session.value?.capabilities;
  }

  /** The client to check drafts with, where its host checks. */
  get checker(): BookingClient | undefined {
    return this.capabilities?.checks ? this.#given.client : undefined;
  }

  /** The machine's zone as it was given, known or not. */
  get zone(): string | undefined {
    return this.#given.availability?.timeZone ?? this.equipment?.timeZone;
  }

  /** The times of this machine for which the reader waits. */
  get waits(): readonly WaitItem[] {
    const { value } = this.#places;
    return this.#waits.get([value, this.id], () => waitItems(value, this.id));
  }

  /** The record of what is shown. */
  get state(): RecordState {
    const { availability } = this.#given;
    if (availability) return { status: 'ready', record: safeRecord(availability), isStale: false };
    if (this.isWaiting) return { status: 'pending' };
    const state = this.#record.state;
    if (!state) return { status: 'none' };
    if (state.status === 'pending') return state;
    if (state.value) return { status: 'ready', record: safeRecord(state.value), isStale: state.status === 'error' || state.stale };
    return state.status === 'error' ? state : { status: 'pending' };
  }

  /** The record around the choice, with the window that it covers where that is known. */
  get nearby(): { record: AvailabilityRecord; window: { from: number; to: number } | undefined } | undefined {
    if (this.#given.availability) return { record: safeRecord(this.#given.availability), window: undefined };
    const record = this.#nearby.value;
    return record && { record: safeRecord(record), window: { from: this.#nearbyFrom, to: this.#nearbyTo } };
  }

  /** Asks for a window once, such as to look for free time ahead. */
  async ask(from: number, to: number): Promise<AvailabilityRecord> {
    const { availability, client } = this.#given;
    if (availability) return safeRecord(availability);
    return safeRecord(await firstAnswer(client!.availability(this.id, from, to)));
  }

  /** Asks again for what failed. */
  retry(): void {
    if (this.equipmentError) this.#equipment.refresh();
    this.#record.refresh();
    this.#nearby.refresh();
  }
}
