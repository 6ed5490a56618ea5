import type { TimeWindow } from '../../core/time/index.js';
import type { EquipmentSummary, Language, LocalizedText, Segment } from '../../core/types.js';
import type { Directory } from '../../host/index.js';
import { textOf } from '../../i18n/language.js';
import type { TimelineMessages } from '../../i18n/timeline/index.js';
import { formatNumber, formatZone } from '../../i18n/format.js';
import { listOf } from '../base/equipment-words.js';
import { hrefOf } from '../base/search/machine-href.js';
import { isKnownZone } from '../base/zone-in-use.js';
import { barPaths } from './bars.model.js';
import type { Reading, RowFacts, RowState } from './row-facts.js';
import { hasFailed, keep, LOADING, touches } from './row-facts.js';
import type { RowFace } from './row-view.js';
import type { TimelineGrouping, TimelineRow } from './rows.model.js';
import { rowKey } from './rows.model.js';
import { isOtherClock, offsetWords } from './zone-note.js';
import type { AxisPart, Scale } from './scale.model.js';

/** What rows are printed for. */
export interface FacesInput {
  directory: Partial<Directory> | undefined;
  grouping: TimelineGrouping;
  /** Address of a machine's page, `{id}` in place of its id. */
  hrefTemplate: string;
  picked: ReadonlySet<string>;
  /** Whether machines that are still to come could not be had. */
  isCut: boolean;
  /** Milliseconds on end that are looked for; 0 for none. */
  least: number;
  now: number;
  /** Zone of the axis. */
  zone: string;
  messages: TimelineMessages;
  language: Language;
}

/** In what rows are drawn. */
export interface FaceFrame {
  state: (id: string) => RowState;
  scale: Scale;
  /** What of the axis is drawn, and what of that is in sight. */
  part: AxisPart;
  sight: TimeWindow;
  /** Height of a row, CSS pixels. */
  height: number;
}

/** A machine in words. */
export interface MachineWords {
  machine: EquipmentSummary;
  name: string;
  label: string;
  sub: string;
  /** Whether its own clock shows another time than the axis. */
  isAway: boolean;
  href: string;
  pickLabel: string;
}

interface Drawn {
  reading: Reading | undefined;
  part: AxisPart;
  density: number;
  height: number;
  least: number;
  now: number;
  draw: () => readonly string[];
}

/** Names are cut after so many letters: one of ten thousand would drown the rest. */
const LONGEST_NAME = 120;
const NO_SEGMENTS: readonly Segment[] = [];
/** The time that is known of a row of which nothing is. */
const NEVER: TimeWindow = { from: Infinity, to: -Infinity };

/** Prints rows: words and bars of a row are made once for as long as nothing changes for it. */
export class RowFaces {
  readonly #facts: RowFacts;
  readonly #words = new Map<string, MachineWords>();
  readonly #drawn = new Map<string, Drawn>();
  #names: { directory: Partial<Directory> | undefined; language: Language; byId: Record<TimelineGrouping, ReadonlyMap<string, string>> } | undefined;
  #input: FacesInput | undefined;

  constructor(facts: RowFacts) {
    this.#facts = facts;
  }

  /** Takes for whom is printed from now on. */
  prepare(input: FacesInput): void {
    const last = this.#input;
    if (last?.language !== input.language || last.grouping !== input.grouping || last.hrefTemplate !== input.hrefTemplate || last.directory !== input.directory || last.zone !== input.zone) this.#words.clear();
    this.#input = input;
  }

  /** One row. */
  face(row: TimelineRow, index: number, { state, scale, part, sight, height }: FaceFrame): RowFace {
    if (row.kind === 'coming') return { ...EMPTY, id: rowKey(row), kind: 'coming', index, label: this.#input!.messages[this.#input!.isCut ? 'rowFailed' : 'rowLoading'] };
    if (row.kind === 'group') return { ...this.#group(row), id: rowKey(row), index };
    const words = this.words(row.machine);
    const is = state(row.id);
    const reading = this.#facts.read(row.id, is, row.machine);
    const note = this.#noteOf(is, sight);
    const lack = note ? '' : this.#lackOf(is, sight, row.id);
    return {
      id: rowKey(row), kind: 'machine', index, name: words.name, href: words.href, pickLabel: words.pickLabel,
      label: lack ? this.#input!.messages.cell({ name: words.label, what: lack }) : words.label, sub: lack || words.sub, isOdd: lack !== '', isAway: words.isAway,
      isOpen: false, isPicked: this.#input!.picked.has(row.id),
      note, isStale: is.status === 'ready' && is.isStale,
      draw: reading || is === LOADING ? this.#drawnAs(row.id, reading, { scale, part, height }) : undefined,
    };
  }

  /** A machine in words, made once. */
  words(machine: EquipmentSummary): MachineWords {
    const kept = this.#words.get(machine.id);
    if (kept?.machine === machine) return keep(this.#words, machine.id, kept, this.#facts.most);
    const { messages, language, grouping, hrefTemplate, zone, now } = this.#input!;
    const name = cut(textOf(machine.name, language) || machine.id) || messages.unnamed;
    const place = grouping === 'institution' ? this.#nameOf(machine.category, 'category') : this.#nameOf(machine.institutionId, 'institution');
    // Rows share one axis: a machine whose own clock shows another time says so, first, where it is not cut off.
    const { timeZone: own } = machine;
    const isKnown = own && isKnownZone(own);
    const isAway = Boolean(own) && (!isKnown || isOtherClock(zone, own, now));
    const other = isAway ? messages.otherZone({ zone: formatZone(own, now, language).slice(0, 60) }) : '';
    const said = place && other ? messages.cell({ name: other, what: place }) : place || other;
    // In a narrow column there is room for no more than how far from UTC it is.
    const sub = isAway && isKnown ? messages.cell({ name: offsetWords(own, now), what: said }) : said;
    const words = { machine, name, sub, isAway, label: said ? messages.cell({ name, what: said }) : name, href: hrefOf(hrefTemplate, machine.id), pickLabel: messages.compare({ name }) };
    return keep(this.#words, machine.id, words, this.#facts.most);
  }

  /** Name of an institution or of a category, which may have the same id; empty when nobody knows it. */
  #nameOf(id: string, kind: TimelineGrouping): string {
    const { directory, language } = this.#input!;
    if (this.#names?.directory !== directory || this.#names?.language !== language) {
      this.#names = { directory, language, byId: { institution: namesById(directory?.institutions, language), category: namesById(directory?.categories, language), none: new Map() } };
    }
    return this.#names.byId[kind].get(id) ?? '';
  }

  /** Name of a group of rows. */
  groupName(id: string): string {
    const { grouping, messages } = this.#input!;
    return cut(this.#nameOf(id, grouping) || id) || messages.noGroup;
  }

  /** A group in words: its name, how many machines it has, and both together. */
  groupWords(id: string, count: number): { name: string; sub: string; label: string } {
    const { messages, language } = this.#input!;
    const name = this.groupName(id);
    const text = formatNumber(count, language);
    return { name, sub: text, label: messages.group({ name, n: count, text }) };
  }

  #group({ id, count, isOpen }: Extract<TimelineRow, { kind: 'group' }>): Omit<RowFace, 'id' | 'index'> {
    return { ...EMPTY, kind: 'group', isOpen, ...this.groupWords(id, count) };
  }

  /** Said in place of bars. */
  #noteOf(state: RowState, sight: TimeWindow): string {
    const { messages } = this.#input!;
    if (state.status === 'error') return messages.rowFailed;
    if (state.status === 'none') return messages.rowNothing;
    return state.status === 'ready' && touches(state.window, sight) ? '' : messages.rowLoading;
  }

  /** What bars do not tell, said with the name: over them it would hide what they do. */
  #lackOf(state: RowState, sight: TimeWindow, id: string): string {
    const { messages } = this.#input!;
    if (hasFailed(state, sight)) return messages.rowPartFailed;
    return this.#facts.isWhole(id) ? '' : messages.rowUnreadable;
  }

  /** What reckons a row's paths, the same for as long as they would be. They are reckoned when they are written, and then in the page only. */
  #drawnAs(id: string, reading: Reading | undefined, { scale: { density }, part, height }: Pick<FaceFrame, 'scale' | 'part' | 'height'>): Drawn['draw'] {
    const { least, now: present } = this.#input!;
    const now = least ? present : 0;
    const kept = this.#drawn.get(id);
    if (kept && kept.reading === reading && kept.part === part && kept.density === density && kept.height === height && kept.least === least && kept.now === now) return keep(this.#drawn, id, kept, this.#facts.most).draw;
    const draw = (): readonly string[] =>
      barPaths(reading ? this.#facts.take(id, reading) : NO_SEGMENTS, { from: part.from, to: part.to, density, height, least, now, window: reading ?? NEVER });
    return keep(this.#drawn, id, { reading, part, density, height, least, now, draw }, this.#facts.most).draw;
  }
}

const EMPTY = { name: '', label: '', sub: '', href: '', isOpen: false, isPicked: false, pickLabel: '', note: '', isStale: false, isOdd: false, isAway: false, draw: undefined };

/** Names by id; a page may give them in words as well as by language. */
function namesById(all: readonly { id: string; name: LocalizedText | string }[] | undefined, language: Language): ReadonlyMap<string, string> {
  return new Map(listOf(all).map(({ id, name }) => [id, typeof name === 'string' ? name : textOf(name, language)]));
}

function cut(text: string): string {
  return text.length > LONGEST_NAME ? `${text.slice(0, LONGEST_NAME - 1)}…` : text;
}
