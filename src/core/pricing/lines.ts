import type { Answer } from '../equipment/types.js';
import { ceilDivide } from './rational.js';
import type { QuoteLine, TariffComponent } from './types.js';

const MINUTE_MS = 60_000;
/** Answers above this are mistakes of the keyboard; reckoning stays exact below it. */
const MAX_COUNT = 1_000_000;

type Component<K extends TariffComponent['kind']> = Extract<TariffComponent, { kind: K }>;

/** One line per price step that the time reaches. `ms` is what is charged, in milliseconds. */
export function timeLines(component: Component<'time'>, ms: number): QuoteLine[] {
  const unitMs = component.unitMinutes * MINUTE_MS;
  const isExact = component.rounding === 'exact';
  const charged = isExact ? ms : ceilDivide(ms, unitMs) * unitMs;
  const lines: QuoteLine[] = [];
  let from = 0;
  for (const [index, step] of component.steps.entries()) {
    const to = step.upToUnits === undefined ? charged : Math.min(charged, step.upToUnits * unitMs);
    if (to <= from) break;
    const exact = BigInt(step.amount) * BigInt(to - from);
    lines.push({
      code: 'time',
      params: {
        units: (to - from) / unitMs, unitMinutes: component.unitMinutes, rate: step.amount,
        step: index + 1, steps: component.steps.length, fromMinutes: from / MINUTE_MS,
        ...(step.upToUnits !== undefined && { toMinutes: step.upToUnits * component.unitMinutes }),
        ...(exact % BigInt(unitMs) !== 0n && { roundedDown: 1 }),
      },
      amount: Number(exact / BigInt(unitMs)),
    });
    from = to;
  }
  const last = lines.at(-1);
  if (last && charged > ms) last.params['actualMinutes'] = ms / MINUTE_MS;
  return lines;
}

/** A price per sample; `samples` above `included` are charged. A number that nobody gave yet is said to be missing. */
export function sampleLine(component: Component<'per-sample'>, answers: Record<string, Answer>): QuoteLine {
  const samples = countOf(answers[component.questionId]);
  const included = component.included ?? 0;
  const charged = Math.max(0, Math.ceil(samples ?? 0) - included);
  return {
    code: 'per-sample',
    params: { samples: Math.ceil(samples ?? 0), charged, included, rate: component.amount, ...(samples === undefined && { unanswered: 1 }) },
    amount: component.amount * charged,
  };
}

/** Staff help by begun hours: of the answer to a question, or of the whole time. */
export function staffLine(component: Component<'staff'>, answers: Record<string, Answer>, ms: number): QuoteLine {
  const asked = component.questionId === undefined ? ms / (60 * MINUTE_MS) : countOf(answers[component.questionId]);
  const hours = Math.ceil(asked ?? 0);
  return {
    code: 'staff',
    params: { hours, rate: component.amountPerHour, ...(asked === undefined && { unanswered: 1 }) },
    amount: component.amountPerHour * hours,
  };
}

/** Begun units past the reserved end, at their own price. Undefined when nothing ran over. */
export function overrunLine(component: Component<'overrun'>, overrunMs: number): QuoteLine | undefined {
  if (overrunMs <= 0) return undefined;
  const units = ceilDivide(Math.round(overrunMs), component.unitMinutes * MINUTE_MS);
  return {
    code: 'overrun',
    params: { minutes: overrunMs / MINUTE_MS, units, unitMinutes: component.unitMinutes, rate: component.amount },
    amount: component.amount * units,
  };
}

/** Digits, or digits with a comma before every three of them. A comma elsewhere may be meant as a decimal point, and is not guessed at. */
const COUNT = /^(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/;

/** A count that a person typed, full-width digits included; undefined when it is none. */
function countOf(answer: Answer | undefined): number | undefined {
  const text = typeof answer === 'string' ? answer.normalize('NFKC').trim() : '';
  const value = COUNT.test(text) ? Number(text.replaceAll(',', '')) : answer;
  return typeof value === 'number' && value >= 0 && value <= MAX_COUNT ? value : undefined;
}
