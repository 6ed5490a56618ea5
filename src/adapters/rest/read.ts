import type { Equipment, EquipmentSummary, Institution } from '../../core/index.js';
import { HostError } from '../../host/index.js';
import { page, parseList, parseRecord, type ListResult, type Schema } from '../../host/schemas/index.js';
import type { ProblemListener } from '../shared/problem-log.js';

/** A page's items, checked one by one, and what stands around them. */
export interface ReadPage<T> extends ListResult<T> {
  total?: number;
  facets: NonNullable<ReturnType<typeof readAround>>['facets'];
  nextCursor?: string;
}

/** One record, or a `malformed` HostError that says where it is wrong. */
export function readRecord<T>(schema: Schema<T>, value: unknown, kind: string, report: ProblemListener): T {
  const read = parseRecord(schema, value, kind);
  read.problems.forEach(report);
  if (read.ok) return read.value;
  throw new HostError('malformed', { detail: wordsFor(kind, read.problems[0]) });
}

/** A page `{items, …}` with its good records. */
export function readPage<T extends { id: string }>(schema: Schema<T>, value: unknown, kind: string, report: ProblemListener): ReadPage<T> {
  const around = readAround(value, kind, report);
  const list = parseList(schema, around.items, kind, (item) => item.id) ?? { items: [], omitted: 0, problems: [] };
  list.problems.forEach(report);
  return {
    ...list,
    omitted: list.omitted + (around.omitted ?? 0),
    total: around.total,
    facets: around.facets,
    ...(around.nextCursor && { nextCursor: around.nextCursor }),
  };
}

/** A whole list, `[…]` or `{items: […]}`, with its good records. */
export function readList<T extends { id: string }>(schema: Schema<T>, value: unknown, kind: string, report: ProblemListener): T[] {
  return readPage(schema, Array.isArray(value) ? { items: value as unknown[] } : value, kind, report).items;
}

function readAround(value: unknown, kind: string, report: ProblemListener) {
  return readRecord(page, value, `${kind} page`, report);
}

function wordsFor(kind: string, problem: { path: string; code: string } | undefined): string {
  const where = problem?.path ? ` at ${problem.path}` : '';
  return `The host's answer (${kind}) could not be read: ${problem?.code ?? 'wrong-type'}${where}.`;
}

/** Makes addresses relative to a host on another origin whole, so that they do not point into the page's. */
export function resolverFor(base: URL): (address: string) => string {
  const origin = (globalThis as { location?: { origin?: string } }).location?.origin;
  if (origin === base.origin) return (address) => address;
  return (address) => (/^[a-z][a-z0-9+.-]*:/i.test(address) ? address : new URL(address, base).href);
}

/** A machine whose pictures and links can be reached from the page. */
export function withAddresses<T extends EquipmentSummary | Equipment>(machine: T, resolve: (address: string) => string): T {
  const contact = 'contact' in machine && machine.contact?.url !== undefined
    ? { contact: { ...machine.contact, url: resolve(machine.contact.url) } }
    : {};
  return { ...machine, pictures: machine.pictures.map((picture) => ({ ...picture, src: resolve(picture.src) })), ...contact };
}

/** The same for an institution's own page. */
export function withLink(institution: Institution, resolve: (address: string) => string): Institution {
  return institution.url === undefined ? institution : { ...institution, url: resolve(institution.url) };
}

/** The first item of `{items}` that is about a machine, else the first; anything else is for the schema to refuse. */
export function firstOf(made: unknown, equipmentId: string): unknown {
  const items = (made as { items?: unknown } | null)?.items;
  if (!Array.isArray(items)) return made;
  return items.find((item: { equipmentId?: unknown } | null) => item?.equipmentId === equipmentId) ?? (items[0] as unknown);
}
