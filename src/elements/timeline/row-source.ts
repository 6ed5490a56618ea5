import type { ReactiveControllerHost } from 'lit';
import { checkEquipmentQuery } from '../../core/search/query.js';
import { isValidTimeZone } from '../../core/time/index.js';
import type { EquipmentQuery, EquipmentSummary } from '../../core/types.js';
import { Memo } from '../base/availability/memo.js';
import type { CatalogAnswer } from '../base/search/catalog-answer.js';
import { askable } from '../base/search/search.model.js';
import type { MachineQuestion } from './machine-source.js';
import { isEverything, MachineSource } from './machine-source.js';
import type { TimelineGrouping, TimelineRow } from './rows.model.js';
import { rowsOf } from './rows.model.js';

/** What the rows are made from. */
export interface RowsQuestion extends MachineQuestion {
  fixedQuery: EquipmentQuery;
  /** What machines are to be free for, besides what is searched. */
  free: EquipmentQuery | undefined;
  grouping: TimelineGrouping;
  /** Ids of the machines that alone are shown; undefined for all. */
  only: readonly string[] | undefined;
}

/** Rows below the last one in sight that are fetched before they are scrolled to. */
const AHEAD = 60;

/** The rows of the timeline: the machines that were asked for, in their groups. */
export class RowSource {
  rows: readonly TimelineRow[] = [];
  /** Whether somebody has asked for some machines only; what the page always asks does not count. */
  isNarrowed = false;
  readonly #machines: MachineSource;
  readonly #made = new Memo<readonly TimelineRow[]>();
  readonly #host: ReactiveControllerHost;
  /** Machines in another order than their groups are put together only when all are known: groups in sight shall not grow while one reads. */
  #needsAll = false;
  #searched: EquipmentQuery = {};
  /** Ids of the groups that are folded. */
  folded: readonly string[] = [];
  /** Of the machines that alone are shown, those that may be on pages that have not come; undefined where all are shown. */
  #lacking: number | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    this.#machines = new MachineSource(host);
  }

  /** Asks for machines and puts them in rows; the same again costs nothing. Call it in `willUpdate`. */
  ask(question: RowsQuestion): void {
    const { query, fixedQuery, free, grouping, only } = question;
    this.isNarrowed = only !== undefined || !isEverything({ ...query, ...free });
    this.#searched = asked({ ...query, ...fixedQuery });
    // What fits a text best comes first, also among groups; where nothing is searched the alphabet tells where to look.
    const sort = this.#searched.q ? 'relevance' : grouping === 'institution' ? grouping : 'name';
    this.#needsAll = grouping !== 'none' && sort !== grouping;
    this.#machines.ask({ ...question, query: { ...this.#searched, ...free, sort, cursor: undefined } });
    const { items } = this.answer;
    const coming = this.#machines.coming;
    this.rows = this.#made.get([items, coming, grouping, this.folded, only], () => this.#makeRows(question, items, coming));
  }

  get answer(): CatalogAnswer {
    return this.#machines.answer;
  }

  /** The machines' own zone, as the first of them has it, or where none has one that there is, as it is given; undefined while there is none. */
  get zone(): string | undefined {
    const { items } = this.answer;
    return (items.find(({ timeZone }) => isValidTimeZone(timeZone)) ?? items[0])?.timeZone;
  }

  /** Folds a group, or unfolds it; returns how many machines are then shown, none for a group that is folded. */
  fold(group: string): number | undefined {
    const isOpen = this.folded.includes(group);
    this.folded = isOpen ? this.folded.filter((one) => one !== group) : [...this.folded, group];
    this.#host.requestUpdate();
    const head = this.rows.find((row) => row.kind === 'group' && row.id === group);
    return isOpen && head?.kind === 'group' ? head.count : undefined;
  }

  /** How many machines a host finds of those that are searched when it is asked this besides; undefined until it has said so. */
  count(query: EquipmentQuery): number | undefined {
    return this.#machines.count({ ...this.#searched, ...query });
  }

  /** Says how far down rows are in sight, so that the next machines are there before they are. */
  reach(row: number): void {
    // Rows, not machines: those of a folded group have come and are none.
    const isNear = (this.rows[row + AHEAD]?.kind ?? 'coming') === 'coming';
    this.#machines.reach(this.#needsAll || (this.#lacking ?? Number(isNear)) > 0);
  }

  /** Asks again for what failed. */
  retry(): void {
    if (this.answer.error ?? this.answer.moreError) this.#machines.retry();
  }

  #makeRows({ grouping, only }: RowsQuestion, items: readonly EquipmentSummary[], coming: number): readonly TimelineRow[] {
    const ids = only && new Set(only);
    const machines = ids ? items.filter(({ id }) => ids.has(id)) : items;
    this.#lacking = ids && Math.min(coming, ids.size - machines.length);
    const counts = new Map(this.answer.facets?.institution?.map(({ value, count }) => [value, count]));
    return rowsOf({
      machines, coming: this.#lacking ?? coming, grouping, folded: new Set(this.folded),
      countOf: (group) => counts.get(group),
    });
  }
}

/** What of a search a host can be asked. Most timelines show everything. */
function asked(query: EquipmentQuery): EquipmentQuery {
  return Object.keys(query).length > 0 ? askable(checkEquipmentQuery(query).query) : query;
}
