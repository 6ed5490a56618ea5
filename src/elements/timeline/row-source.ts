import type { ReactiveControllerHost } from 'lit';
import { checkEquipmentQuery } from '../../core/search/query.js';
import { isValidTimeZone } from '../../core/time/index.js';
import type { EquipmentQuery, EquipmentSummary } from '../../core/types.js';
import { Memo } from '../base/availability/memo.js';
import type { CatalogAnswer } from '../base/search/catalog-answer.js';
import { askable } from '../base/search/search.model.js';
import type { MachineQuestion } from './machine-source.js';
import { MachineSource } from './machine-source.js';
import type { TimelineGrouping, TimelineRow } from './rows.model.js';
import { rowsOf } from './rows.model.js';

/** What the rows are made from. */
export interface RowsQuestion extends MachineQuestion {
  fixedQuery: EquipmentQuery;
  grouping: TimelineGrouping;
  folded: ReadonlySet<string>;
  /** Ids of the machines that alone are shown; undefined for all. */
  only: readonly string[] | undefined;
}

/** The rows of the timeline: the machines that were asked for, in their groups. */
export class RowSource {
  rows: readonly TimelineRow[] = [];
  readonly #machines: MachineSource;
  readonly #made = new Memo<readonly TimelineRow[]>();
  #grouping: TimelineGrouping = 'institution';

  constructor(host: ReactiveControllerHost) {
    this.#machines = new MachineSource(host);
  }

  /** Asks for machines and puts them in rows; the same again costs nothing. Call it in `willUpdate`. */
  ask(question: RowsQuestion): void {
    const { query, fixedQuery, grouping, folded, only } = question;
    this.#grouping = grouping;
    const { query: asked } = checkEquipmentQuery({ ...query, ...fixedQuery });
    this.#machines.ask({ ...question, query: { ...askable(asked), sort: grouping === 'institution' ? 'institution' : 'name', cursor: undefined } });
    const { items } = this.answer;
    const coming = this.#machines.coming;
    this.rows = this.#made.get([items, coming, grouping, folded, only], () => this.#makeRows(question, items, coming));
  }

  get answer(): CatalogAnswer {
    return this.#machines.answer;
  }

  /** The machines' own zone, as the first of them has it; undefined while there is none. */
  get zone(): string | undefined {
    return this.answer.items.find(({ timeZone }) => typeof timeZone === 'string' && isValidTimeZone(timeZone))?.timeZone;
  }

  /** Says how far down rows are in sight, so that the next machines are there before they are. */
  reach(row: number): void {
    // Categories are put together only when all machines are known: groups in sight shall not grow while one reads.
    this.#machines.reach(row, this.#grouping === 'category');
  }

  /** Asks again after a failure. */
  retry(): void {
    this.#machines.retry();
  }

  #makeRows({ grouping, folded, only }: RowsQuestion, items: readonly EquipmentSummary[], coming: number): readonly TimelineRow[] {
    const ids = only && new Set(only);
    const counts = new Map(this.answer.facets?.institution?.map(({ value, count }) => [value, count]));
    return rowsOf({
      machines: ids ? items.filter(({ id }) => ids.has(id)) : items, coming: ids ? 0 : coming, grouping, folded,
      countOf: (group) => counts.get(group),
    });
  }
}
