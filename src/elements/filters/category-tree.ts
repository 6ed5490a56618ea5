import type { Category, FacetCount, Language } from '../../core/types.js';
import { textOf } from '../../i18n/language.js';

/** One node of the category tree as it is shown. */
export interface CategoryNode {
  /** Category path, `test/microscopy`. */
  path: string;
  label: string;
  /** Machines in it; undefined when the host does not count. */
  count?: number;
  isChecked: boolean;
  /** Something below it is checked, it itself is not. */
  isMixed: boolean;
  children: CategoryNode[];
}

/** Levels of the tree that are shown; what an address or a host names below is within its last. */
const DEEPEST = 12;

/** Whether `path` is `ancestor` or lies below it. */
export function isWithin(path: string, ancestor: string): boolean {
  return path === ancestor || path.startsWith(`${ancestor}/`);
}

/** A path's parent, or "" at the top. */
export function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/**
 * Every path there is, parents included, in the directory's order and then in that of the counts. A category without
 * machines is left out unless it is chosen; without counts all are kept.
 */
export function categoryPaths(categories: readonly Category[], counts: readonly FacetCount[] | undefined, selected: readonly string[]): string[] {
  const named = [...categories.map(({ id }) => id), ...(counts ?? []).map(({ value }) => value), ...selected];
  const all = new Set<string>();
  for (const path of named) {
    if (typeof path !== 'string') continue;
    const parts = path.split('/').filter(Boolean).slice(0, DEEPEST);
    parts.forEach((_, index) => all.add(parts.slice(0, index + 1).join('/')));
  }
  if (!counts) return [...all];
  const alive = counts.filter(({ count }) => count > 0).map(({ value }) => value);
  return [...all].filter((path) => [...alive, ...selected].some((living) => isWithin(living, path)));
}

/** The tree of categories with counts and checks. */
export function categoryTree(
  categories: readonly Category[], counts: readonly FacetCount[] | undefined, selected: readonly string[], language: Language,
): CategoryNode[] {
  const names = new Map(categories.map((category) => [category.id, category.name]));
  const countOf = new Map((counts ?? []).map(({ value, count }) => [value, count]));
  const childrenOf = new Map<string, string[]>();
  for (const path of categoryPaths(categories, counts, selected)) {
    const siblings = childrenOf.get(parentOf(path));
    if (siblings) siblings.push(path);
    else childrenOf.set(parentOf(path), [path]);
  }
  const node = (path: string): CategoryNode => {
    const isChecked = selected.some((one) => isWithin(path, one));
    return {
      path,
      label: textOf(names.get(path), language) || (path.split('/').at(-1) ?? path),
      ...(counts && { count: countOf.get(path) ?? 0 }),
      isChecked,
      isMixed: !isChecked && selected.some((one) => isWithin(one, path)),
      children: (childrenOf.get(path) ?? []).map(node),
    };
  };
  return (childrenOf.get('') ?? []).map(node);
}

/**
 * The chosen paths after a node was ticked or unticked. A path stands for its whole subtree, so ticking a node drops
 * the paths below it, and unticking one inside a chosen subtree leaves its siblings chosen.
 *
 * @example toggleCategory(['test'], 'test/emc', ['test', 'test/emc', 'test/optics']) // ['test/optics']
 */
export function toggleCategory(selected: readonly string[], path: string, paths: readonly string[]): string[] {
  const above = selected.find((one) => isWithin(path, one));
  if (above === undefined) return [...selected.filter((one) => !isWithin(one, path)), path];
  let kept = selected.filter((one) => one !== above);
  for (let at = path; at !== above; at = parentOf(at)) {
    const parent = parentOf(at);
    kept = [...kept, ...paths.filter((one) => parentOf(one) === parent && one !== at)];
  }
  return kept;
}
