/** What a value has to be: `''` a text, a list of one kind, or a record. A name that ends in `?` may be absent or null. */
export type Shape = '' | readonly [Shape] | { readonly [name: string]: Shape };

/** Told of what is not as it has to be: where it stands, `rules.quotas.0`, what stands there, and whether others of its list remain. */
export type TellMisfit = (at: string, value: unknown, isItem: boolean) => void;

/** A list as it is, nothing as no list, and anything else as a list of that one thing, which then is found wrong by its reader. */
export function listOf<T>(value: readonly T[] | T | null | undefined): readonly T[] {
  if (Array.isArray(value)) return value as readonly T[];
  return value === undefined || value === null ? [] : [value as T];
}

/**
 * A record from outside in the shape that the code behind this door relies on; undefined when it has another. What does
 * not fit is told; of a list the other items stay. Only names of the shape are looked at.
 */
export function shaped(value: unknown, shape: Shape, tell: TellMisfit, at = '', isItem = false): unknown {
  const fits = shape === '' ? typeof value === 'string' : typeof value === 'object' && value !== null && Array.isArray(value) === Array.isArray(shape);
  if (!fits) {
    tell(at, value, isItem);
    return undefined;
  }
  if (shape === '') return value;
  if (Array.isArray(value)) return value.flatMap((item, index) => shaped(item, (shape as readonly [Shape])[0], tell, `${at}.${index}`, true) ?? []);
  const record = { ...value as Record<string, unknown> };
  for (const [key, part] of Object.entries(shape as Record<string, Shape>)) {
    const name = key.replace('?', '');
    if (name === key || (record[name] ?? undefined) !== undefined) record[name] = shaped(record[name], part, tell, at ? `${at}.${name}` : name);
  }
  return record;
}
