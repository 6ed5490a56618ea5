import type { Database } from '../../demo/host/database/database.js';
import type { Reservation } from '../../src/core/index.js';

/** What clients were told, to be held against what is stored when they have gone. */
export class History {
  /** How many answers had each status. */
  readonly statuses = new Map<number, number>();
  readonly #last = new Map<string, Reservation>();
  #twice = 0;

  /** Reservations that somebody was told of. */
  get acknowledged(): number {
    return this.#last.size;
  }

  /** An answer, with the reservation that it spoke of. */
  told(status: number, reservation?: Reservation): void {
    this.statuses.set(status, (this.statuses.get(status) ?? 0) + 1);
    const before = reservation && this.#last.get(reservation.id);
    if (reservation && (before === undefined || before.revision < reservation.revision)) this.#last.set(reservation.id, reservation);
  }

  /** The same request sent twice: what was made must be the same. */
  repeated(first: { status: number; body: Reservation }, again: { status: number; body: Reservation }): void {
    this.told(again.status, again.status === 201 ? again.body : undefined);
    if (first.status === 201 && again.body.id !== first.body.id) this.#twice += 1;
  }

  /**
   * Lost: told of, and not stored as it was told last. Double: two that block hold one unit at one moment. Twice: one
   * request, two reservations.
   */
  async check(database: Database): Promise<{ lost: number; doubled: number; twice: number }> {
    const rows = await database.query<{ id: string; state: string; revision: number; start: number }>(
      `SELECT id, state, revision, (extract(epoch FROM lower(during)) * 1000)::float8 AS start FROM reservation WHERE id = ANY($1::text[]) AND moved_to IS NULL`,
      [[...this.#last.keys()]],
    );
    const stored = new Map(rows.map((row) => [row.id, row]));
    const isKept = ({ id, state, revision, confirmed, wished }: Reservation): boolean => {
      const row = stored.get(id);
      return row?.state === state && row.revision === revision && row.start === Date.parse((confirmed ?? wished).start);
    };
    const lost = [...this.#last.values()].filter((reservation) => !isKept(reservation)).length;
    // Not by the constraint, which is what is on trial, but by looking.
    const [{ n: doubled } = { n: 0 }] = await database.query<{ n: number }>(
      `SELECT count(*) AS n FROM reservation a JOIN reservation b ON a.equipment_id = b.equipment_id AND a.unit = b.unit AND a.id < b.id
         AND lower(a.blocked) < upper(b.blocked) AND lower(b.blocked) < upper(a.blocked)
       WHERE a.blocking AND b.blocking`,
    );
    return { lost, doubled, twice: this.#twice };
  }
}
