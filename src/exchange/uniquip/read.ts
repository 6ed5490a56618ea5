import { isSafeUrl, LINK_SCHEMES, PICTURE_SCHEMES, plainText } from '../../core/equipment/index.js';
import type { Language, LocalizedText } from '../../core/index.js';
import { columnOf, type Field } from './columns.js';
import { textOfHtml } from './html.js';
import type { ReadEquipment, ReadRow, ReadTable, TableProblem, TableProblemCode, TableRow } from './types.js';

const LINE = 500;
const PROSE = 20_000;
const KINDS = ['test', 'production', 'facility'] as const;
const STATUSES = ['in-service', 'maintenance', 'fault', 'retired'] as const;
const VISIBILITIES = ['public', 'members', 'restricted'] as const;

/**
 * Reads machines from a table whose first row has the headings of UNIQUIP v1.0 or 2013, with or without our own further
 * columns, in any order. A bad cell costs its line or, where the line can do without, only itself; it never costs the others.
 *
 * @example readEquipmentTable([{ line: 1, cells: ['ID', 'Name'] }, { line: 2, cells: ['sem-1', 'SEM'] }], 'en').rows[0]
 * // { line: 2, id: 'sem-1', cells: ['sem-1', 'SEM'], equipment: { name: { en: 'SEM', source: 'en' } } }
 */
export function readEquipmentTable([head, ...body]: readonly TableRow[], language: Language): ReadTable {
  const problems: TableProblem[] = [];
  const columns = head ? readHead(head, problems) : [];
  if (!columns.some(({ field }) => field === 'name' || field === 'description')) {
    return { rows: [], problems: [...problems, { line: head?.line ?? 1, code: 'no-columns', severity: 'error' }] };
  }
  const ids = new Set<string>();
  const rows = body.filter(({ cells }) => cells.some((cell) => cell.trim() !== '')).flatMap((row) => {
    const reader = new RowReader(row, columns, language);
    const read = reader.read();
    if (read?.id !== undefined && ids.has(read.id)) reader.tell('id-twice', 'error', 'id');
    if (read?.id !== undefined) ids.add(read.id);
    problems.push(...reader.problems);
    return read && !reader.problems.some(({ severity }) => severity === 'error') ? [read] : [];
  });
  return { rows, problems };
}

interface Column {
  heading: string;
  field: Field | undefined;
}

function readHead({ line, cells }: TableRow, problems: TableProblem[]): Column[] {
  const seen = new Set<Field>();
  return cells.map((heading) => {
    const { isKnown, field } = columnOf(heading);
    const isTwice = field !== undefined && seen.has(field);
    if (!isKnown && heading.trim() !== '') problems.push({ line, column: heading, code: 'column-unknown', severity: 'warning' });
    if (isTwice) problems.push({ line, column: heading, code: 'column-twice', severity: 'warning' });
    if (field) seen.add(field);
    return { heading, field: isTwice ? undefined : field };
  });
}

/** Reads one row, and gathers what is wrong with it. */
class RowReader {
  readonly problems: TableProblem[] = [];
  readonly #row: TableRow;
  readonly #columns: readonly Column[];
  readonly #language: Language;

  constructor(row: TableRow, columns: readonly Column[], language: Language) {
    this.#row = row;
    this.#columns = columns;
    this.#language = language;
  }

  tell(code: TableProblemCode, severity: TableProblem['severity'], field?: Field): void {
    const column = field && this.#columns.find((one) => one.field === field)?.heading;
    this.problems.push({ line: this.#row.line, ...(column !== undefined && { column }), code, severity });
  }

  read(): ReadRow | undefined {
    const { line, cells } = this.#row;
    // What a reader of bytes puts for those that are no text; the words around it are the machine's no more.
    if (cells.some((cell) => cell.includes('\uFFFD'))) this.tell('letters-lost', 'error');
    if (cells.slice(this.#columns.length).some((cell) => cell.trim() !== '')) this.tell('cells-surplus', 'error');
    const description = this.#localized('description', PROSE);
    const name = this.#localized('name', LINE) ?? (description && firstLine(description, this.#language));
    if (!name) this.tell('name-missing', 'error', 'name');
    const id = this.#text('id', 200);
    if (id === undefined) this.tell('id-missing', 'warning', 'id');
    const equipment: ReadEquipment = defined({
      name, description, site: this.#site(), kind: this.#kind(), category: this.#text('category', 200), region: this.#text('region', 20), timeZone: this.#text('timeZone', 64),
      status: this.#oneOf('status', STATUSES), visibility: this.#oneOf('visibility', VISIBILITIES), maker: this.#text('maker', LINE), model: this.#text('model', LINE),
      capacity: this.#capacity(), keywords: this.#keywords(), pictures: this.#pictures(name), contact: this.#contact(),
    });
    return { line, cells, equipment, ...(id !== undefined && { id }) };
  }

  #cell(field: Field): string | undefined {
    const index = this.#columns.findIndex((one) => one.field === field);
    const text = plainText(this.#row.cells[index] ?? '').replace(/\r\n?/g, '\n').trim();
    return index < 0 || text === '' ? undefined : unguarded(text);
  }

  #text(field: Field, most: number): string | undefined {
    const text = this.#cell(field);
    if (text === undefined || text.length <= most) return text;
    this.tell('too-long', 'error', field);
    return undefined;
  }

  #localized(field: Field, most: number): LocalizedText | undefined {
    const text = this.#text(field, most);
    const read = text === undefined ? '' : textOfHtml(text).trim();
    return read === '' ? undefined : { [this.#language]: read, source: this.#language };
  }

  #oneOf<T extends string>(field: Field, known: readonly T[]): T | undefined {
    const text = this.#cell(field)?.toLowerCase();
    const found = known.find((one) => one === text);
    if (text !== undefined && found === undefined) this.tell('value-unknown', 'error', field);
    return found;
  }

  #kind(): ReadEquipment['kind'] {
    const type = this.#oneOf('type', ['equipment', 'facility'] as const);
    return this.#oneOf('kind', KINDS) ?? (type === 'facility' ? 'facility' : undefined);
  }

  #capacity(): number | undefined {
    const text = this.#cell('capacity');
    if (text === undefined || /^[1-9]\d{0,2}$/.test(text)) return text === undefined ? undefined : Number(text);
    this.tell('number-bad', 'error', 'capacity');
    return undefined;
  }

  #site(): LocalizedText | undefined {
    const site = [this.#text('siteLocation', LINE), this.#text('building', LINE)].filter((part) => part !== undefined).join(', ');
    return site === '' ? undefined : { [this.#language]: site, source: this.#language };
  }

  #keywords(): string[] | undefined {
    const words = this.#text('technique', PROSE)?.split(/[;,、，；\n]/).map((word) => word.trim().slice(0, LINE)).filter((word) => word !== '');
    return words && [...new Set(words)].slice(0, 100);
  }

  #pictures(name: LocalizedText | undefined): ReadEquipment['pictures'] {
    const src = this.#address('photo', PICTURE_SCHEMES);
    return src === undefined || !name ? undefined : [{ src, alt: name }];
  }

  #contact(): ReadEquipment['contact'] {
    const name = this.#localized('contactName', LINE);
    const rest = {
      telephone: this.#text('contactTelephone', LINE)?.replace(/^tel:\s*/i, ''), email: this.#text('contactEmail', LINE)?.replace(/^mailto:\s*/i, ''),
      url: this.#address('contactUrl', LINK_SCHEMES),
    };
    if (!name && Object.values(rest).every((value) => value === undefined)) return undefined;
    const known = name ?? { [this.#language]: rest.email ?? rest.telephone ?? rest.url ?? '', source: this.#language };
    return defined({ ...rest, name: known });
  }

  #address(field: Field, schemes: typeof LINK_SCHEMES): string | undefined {
    const text = this.#text(field, 2000);
    if (text === undefined || isSafeUrl(text, schemes)) return text;
    this.tell('address-bad', 'warning', field);
    return undefined;
  }
}

/** Where there is no name, the description's first line is one. */
function firstLine(description: LocalizedText, language: Language): LocalizedText {
  return { [language]: (description[language] ?? '').split('\n')[0]!.slice(0, 120), source: language };
}

/** Without the apostrophe by which exports keep a cell from being read as a formula. */
function unguarded(text: string): string {
  return /^'[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/.test(text) ? text.slice(1) : text;
}

function defined<T extends object>(fields: T): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}
