import { expect } from '@open-wc/testing';
import { warningsDuring } from '../elements/support/fixture.js';
import { textIn } from '../elements/support/queries.js';
import { place, plainData, TAGS } from './menagerie.js';
import type { Tag } from './menagerie.js';
import { errorsDuring } from './support.js';

/** What pages and hosts put where something else belongs. */
const NONSENSE: readonly unknown[] = [
  null, undefined, 0, -1, NaN, 1e308, '', 'x', 'Mars/Olympus', [], {}, [null], [7], true, '2026-99-99T99:99:99Z', '\u202Eevil', 'javascript:alert(1)', '__proto__',
];
/** Cases tried of each element; the choice is the same in every run. */
const MOST_CASES = 260;
/** Elements that rightly show nothing where there is nothing to show. */
const MAY_BE_EMPTY: readonly Tag[] = ['eq-card', 'eq-account'];

type Path = readonly (string | number)[];

/** Every place in an element's data, properties first. */
function pathsOf(value: unknown, path: Path = []): Path[] {
  const own = path.length > 0 ? [path] : [];
  if (path.length >= 5 || typeof value !== 'object' || value === null) return own;
  return [...own, ...Object.entries(value).slice(0, 12).flatMap(([key, inner]: [string, unknown]) => pathsOf(inner, [...path, key]))];
}

/** The data with one thing in it replaced by nonsense. */
function spoiled(data: Record<string, unknown>, path: Path, nonsense: unknown): Record<string, unknown> {
  let at = data as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) at = at[key] as Record<string | number, unknown>;
  at[path.at(-1)!] = nonsense;
  return data;
}

/** The same cases in every run: all nonsense for the properties themselves, and a spread of what lies deeper. */
function casesOf(tag: Tag): [Path, unknown][] {
  const paths = pathsOf(plainData(tag));
  const all = paths.flatMap((path) => NONSENSE.map((nonsense): [Path, unknown] => [path, nonsense]));
  const [near, deep] = [all.filter(([path]) => path.length === 1), all.filter(([path]) => path.length > 1)];
  const step = Math.max(1, Math.floor(deep.length / MOST_CASES));
  // A step that shares no factor with the number of kinds meets every kind of nonsense.
  return [...near, ...deep.filter((_, index) => index % (step % NONSENSE.length === 0 ? step + 1 : step) === 0)];
}

function words(nonsense: unknown): string {
  return Number.isNaN(nonsense) ? 'NaN' : (JSON.stringify(nonsense) ?? 'undefined');
}

describe('nonsense in any place of what a page gives', () => {
  for (const tag of TAGS) {
    it(`throws nothing out of ${tag} and leaves it saying something`, async function () {
      this.timeout(120_000);
      const empty: string[] = [];
      let current = '';
      await warningsDuring(async () => {
        const errors = await errorsDuring(async () => {
          for (const [path, nonsense] of casesOf(tag)) {
            current = `${path.join('.')} = ${words(nonsense)}`;
            sessionStorage.clear();
            const element = place(tag, spoiled(plainData(tag), path, nonsense));
            await element.updateComplete;
            await new Promise((resolve) => setTimeout(resolve, 0));
            if (!MAY_BE_EMPTY.includes(tag) && textIn(element) === '') empty.push(current);
            element.remove();
          }
        });
        expect(errors, current).to.deep.equal([]);
      });
      expect(empty).to.deep.equal([]);
    });
  }

  it('says in the element that it cannot be shown, once on the console, and recovers with the next value', async () => {
    const data = plainData('eq-request-form');
    const said = await warningsDuring(async () => {
      const element = place('eq-request-form', { ...data, equipment: { get id(): string { throw new Error('a record that bites'); } } });
      await element.updateComplete;
      expect(textIn(element)).to.contain('This cannot be shown');
      Object.assign(element, { equipment: data['equipment'] });
      await element.updateComplete;
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(textIn(element)).to.contain('How do you want to use it?');
      element.remove();
    });
    expect(said.filter((line) => line.includes('a record that bites'))).to.have.length(1);
  });
});
