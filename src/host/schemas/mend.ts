/**
 * Parts of a record that may be lost without changing what the rest says, by the name of their property:
 * `item`: the list's bad item is dropped; `field`: the property is dropped; `empty`: the whole list is emptied,
 * because one that lacks an item would say something else (a fee without one of its parts).
 * Whatever is not named here refuses the record: times, states, rules, revisions, ids.
 */
const MENDING: ReadonlyMap<string, 'item' | 'field' | 'empty'> = new Map([
  ['pictures', 'item'], ['specifications', 'item'], ['modes', 'item'], ['keywords', 'item'], ['expertise', 'item'],
  ['roles', 'item'], ['qualifications', 'item'], ['actions', 'item'], ['history', 'item'],
  ['url', 'field'], ['email', 'field'], ['telephone', 'field'], ['address', 'field'], ['site', 'field'], ['contact', 'field'],
  ['description', 'field'], ['faultNote', 'field'], ['howTo', 'field'], ['help', 'field'], ['quote', 'field'], ['reason', 'field'],
  ['maker', 'field'], ['model', 'field'], ['signInUrl', 'field'],
  ['settlement', 'field'], ['tariffs', 'empty'],
]);

type Path = readonly (string | number)[];

/** The value without the parts at fault, as a copy; not ok when some fault lies where nothing may be dropped. */
export function mend(value: unknown, faults: readonly Path[]): { ok: true; value: unknown } | { ok: false } {
  const cuts = new Map<string, { path: Path; isEmptied: boolean }>();
  for (const fault of faults) {
    const cut = cutFor(fault);
    if (!cut) return { ok: false };
    cuts.set(JSON.stringify(cut.path), cut);
  }
  // Later items first, so that dropping one does not move the next.
  const ordered = [...cuts.values()].sort((a, b) => comparePaths(b.path, a.path));
  return { ok: true, value: ordered.reduce<unknown>((copy, cut) => without(copy, cut.path, cut.isEmptied), value) };
}

/** The innermost droppable part that holds the fault. */
function cutFor(fault: Path): { path: Path; isEmptied: boolean } | undefined {
  for (let at = fault.length - 1; at >= 0; at -= 1) {
    const kind = MENDING.get(String(fault[at]));
    const hasItem = typeof fault[at + 1] === 'number';
    if (kind === 'empty') return { path: fault.slice(0, at + 1), isEmptied: true };
    if (kind === 'item' && hasItem) return { path: fault.slice(0, at + 2), isEmptied: false };
    if (kind === 'field') return { path: fault.slice(0, at + 1), isEmptied: false };
  }
  return undefined;
}

function comparePaths(a: Path, b: Path): number {
  for (let at = 0; at < Math.min(a.length, b.length); at += 1) {
    const [x, y] = [a[at]!, b[at]!];
    if (x !== y) return typeof x === 'number' && typeof y === 'number' ? x - y : String(x) < String(y) ? -1 : 1;
  }
  return a.length - b.length;
}

function without(value: unknown, [key, ...rest]: Path, isEmptied: boolean): unknown {
  if (key === undefined) return isEmptied ? [] : undefined;
  if (Array.isArray(value)) {
    const items: unknown[] = value;
    if (rest.length === 0 && !isEmptied) return items.filter((_, index) => index !== key);
    return items.map((item, index) => (index === key ? without(item, rest, isEmptied) : item));
  }
  if (value === null || typeof value !== 'object') return value;
  // Spread copies an own `__proto__` key as plain data; assignment to it is never made.
  const { [String(key)]: inner, ...others } = value as Record<string, unknown>;
  if (rest.length === 0 && !isEmptied) return others;
  return { ...others, [String(key)]: without(inner, rest, isEmptied) };
}
