import type { ReactiveControllerHost } from 'lit';
import type { BookingClient } from '../../client/index.js';
import type { AvailabilityRecord, Equipment, EquipmentPage, EquipmentSummary, Reservation } from '../../core/types.js';
import type { PendingAction } from '../base/controllers/action-controller.js';
import { QueryController } from '../base/controllers/query-controller.js';
import type { Verdict } from '../base/controllers/verdict-controller.js';
import { VerdictController } from '../base/controllers/verdict-controller.js';
import { readTimes, searchWindow } from '../base/reservations/times.model.js';
import { draftToCheck } from './approvals.model.js';
import type { InboxRole } from './inbox-source.js';
import { offeredMachineId, offeredMode } from './offer.model.js';

/** How many machines like the wished one are offered to choose from. */
const MOST_ALIKE = 50;

/** The facts behind a counter-offer: machines like the wished one, the offered one's free times, and what it would cost. */
export class OfferSource {
  readonly #alike: QueryController<EquipmentPage>;
  readonly #machine: QueryController<Equipment>;
  readonly #record: QueryController<AvailabilityRecord>;
  readonly #verdict: VerdictController;

  constructor(host: ReactiveControllerHost) {
    this.#alike = new QueryController(host);
    this.#machine = new QueryController(host);
    this.#record = new QueryController(host);
    // Nobody has put the offered machine's questions and terms to the asker yet.
    this.#verdict = new VerdictController(host, ['answers-missing', 'terms-not-accepted']);
  }

  /** Asks for what the open counter-offer needs; nothing where none is open. Owners offer what is theirs, coordinators anybody's. `now` in UTC milliseconds. */
  watch(client: BookingClient | undefined, reservation: Reservation | undefined, pending: PendingAction | null, wished: EquipmentSummary | undefined, { now, role }: { now: number; role: InboxRole }): void {
    const open = reservation && pending?.action === 'counter' ? { reservation, pending } : undefined;
    this.#alike.watch(open && wished && client?.search({ category: [wished.category], ...(role === 'owner' && { institution: [wished.institutionId] }), status: ['in-service'], limit: MOST_ALIKE }));
    this.#machine.watch(open && client?.equipment(offeredMachineId(open.reservation, open.pending)));
    const { machine } = this;
    const window = open && machine && searchWindow(open.reservation, machine.timeZone, now);
    this.#record.watch(window && client?.availability(machine.id, window.from, window.to));
    const times = open && machine && readTimes(open.pending.times, wished?.timeZone ?? machine.timeZone);
    this.#verdict.ask(open && machine && times
      ? {
          draft: { ...draftToCheck(open.reservation), ...times, equipmentId: machine.id, mode: offeredMode(open.reservation, open.pending, machine) },
          local: { ok: true, warnings: [] },
          client,
        }
      : undefined);
  }

  /** Machines like the wished one, without it. */
  alikeTo(reservation: Reservation): EquipmentSummary[] {
    return (this.#alike.value?.items ?? []).filter(({ id }) => id !== reservation.equipmentId);
  }

  /** The offered machine, whole. */
  get machine(): Equipment | undefined {
    return this.#machine.value;
  }

  /** The offered machine's availability from the wished day on. */
  get record(): AvailabilityRecord | undefined {
    return this.#record.value;
  }

  /** What the host says of the offer as it is typed, with its fee by the price list. */
  get verdict(): Verdict {
    return this.#verdict.verdict;
  }
}
