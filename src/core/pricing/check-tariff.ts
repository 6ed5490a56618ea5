import { sayValue } from '../say-value.js';
import { parseDecimal } from './rational.js';
import type { QuoteProblem, RateStep, Tariff, TariffComponent } from './types.js';

const CURRENCIES: readonly string[] = ['JPY', 'KRW', 'USD', 'EUR'];

/**
 * Everything that keeps a tariff from being reckoned with, in the order of its components. `params.component` counts
 * components from 1 and `params.field` names the value to mend. An empty list means that it is sound.
 *
 * @example tariffProblems(tariffWhoseLastStepEndsAt24)
 * // [{ code: 'tariff-steps-gap', params: { tariffId: 'sem', component: 2, fromUnits: 24 } }]
 */
export function tariffProblems(tariff: Tariff): QuoteProblem[] {
  const problems: QuoteProblem[] = [];
  const { id, currency, components, memberships } = tariff ?? {};
  const tariffId = sayValue(id);
  const wrong = (component: number, field: string): void => {
    problems.push({ code: 'tariff-invalid', params: { tariffId, component, field } });
  };
  if (!isText(id)) wrong(0, 'id');
  if (!CURRENCIES.includes(currency)) wrong(0, 'currency');
  if (!isListOrAbsent(memberships)) wrong(0, 'memberships');
  if (!Array.isArray(components)) wrong(0, 'components');
  else components.forEach((component: TariffComponent, index) => {
    const at = index + 1;
    for (const field of invalidFields(component)) wrong(at, field);
    if (component?.kind === 'time') problems.push(...stepProblems(component.steps, tariffId, at));
  });
  return problems;
}

/** Steps must begin at the first unit, follow each other without a hole, and the last one must have no end. */
function stepProblems(steps: RateStep[], tariffId: string, component: number): QuoteProblem[] {
  const gap = (fromUnits: number): QuoteProblem => ({ code: 'tariff-steps-gap', params: { tariffId, component, fromUnits } });
  if (!Array.isArray(steps) || steps.length === 0) return [gap(0)];
  let from = 0;
  for (const [index, step] of steps.entries()) {
    const isLast = index === steps.length - 1;
    const upTo = step?.upToUnits;
    if (!isAmount(step?.amount) || (upTo !== undefined && !(isAmount(upTo) && upTo > from)) || (!isLast && upTo === undefined)) {
      return [{ code: 'tariff-invalid', params: { tariffId, component, field: `steps.${index + 1}` } }];
    }
    if (isLast && upTo !== undefined) return [gap(upTo)];
    from = upTo ?? from;
  }
  return [];
}

/** What each kind of component must say. */
const FIELDS: Readonly<Record<string, Readonly<Record<string, (value: unknown) => boolean>>>> = {
  setup: { amount: isAmount },
  time: { unitMinutes: isUnit, rounding: oneOf('up', 'exact'), basis: oneOf('reserved', 'used') },
  'per-sample': { amount: isAmount, questionId: isText, included: orAbsent(isAmount) },
  staff: { amountPerHour: isAmount, questionId: orAbsent(isText) },
  multiplier: { factor: isDecimal, when: isCondition },
  minimum: { amount: isAmount },
  overrun: { unitMinutes: isUnit, amount: isAmount },
  cancellation: { withinMinutes: isAmount, percent: (value) => isAmount(value) && value <= 100 },
  tax: { percent: isDecimal },
};

/** Names of the values that keep one component from being reckoned with, but for the steps of a `time` part. */
export function invalidFields(component: TariffComponent): string[] {
  if (!isObject(component) || !isText(component.kind) || !Object.hasOwn(FIELDS, component.kind)) return ['kind'];
  const values = Object.fromEntries<unknown>(Object.entries(component));
  return Object.entries(FIELDS[component.kind]!).flatMap(([field, isSound]) => (isSound(values[field]) ? [] : [field]));
}

/** Whole minor units (or whole units of time) of a size that stays exact when multiplied. */
function isAmount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 1_000_000_000;
}

function isUnit(value: unknown): boolean {
  return isAmount(value) && value > 0;
}

function orAbsent(isSound: (value: unknown) => boolean): (value: unknown) => boolean {
  return (value) => value === undefined || isSound(value);
}

function oneOf(...words: string[]): (value: unknown) => boolean {
  return (value) => value === undefined || words.includes(value as string);
}

const isListOrAbsent = orAbsent(Array.isArray);

/** Whom a multiplier concerns: every condition is a list of those it names. */
function isCondition(value: unknown): boolean {
  return isObject(value) && Object.values<unknown>({ ...value as object }).every(isListOrAbsent);
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

function isDecimal(value: unknown): boolean {
  return parseDecimal(value) !== undefined;
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}
