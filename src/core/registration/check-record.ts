import { openIntervals } from '../availability/index.js';
import type { BookingRules, Schedule } from '../equipment/types.js';
import { tariffProblems } from '../pricing/index.js';
import { DAY_MS, isValidTimeZone } from '../time/index.js';
import type { EquipmentInput, RecordProblem, RecordWorld } from './types.js';

/** Any day: whether a rule can be read does not depend on the window. */
const ANY_WINDOW = { from: Date.UTC(2026, 0, 1), to: Date.UTC(2026, 0, 1) + 7 * DAY_MS };

/**
 * Everything in a machine's record that is well formed and yet cannot be: names of what does not exist, hours that
 * cannot be read, limits that contradict each other, fees that cannot be reckoned. An empty list means that it is sound.
 *
 * @example recordProblems({ ...record, timeZone: 'Mars/Olympus' }, world) // [{ pointer: '/timeZone', code: 'bad-time-zone' }]
 */
export function recordProblems(record: EquipmentInput, world: RecordWorld): RecordProblem[] {
  return [
    ...unknownNames(record, world),
    ...(isValidTimeZone(record.timeZone) ? scheduleProblems(record.schedule, record.timeZone) : [wrong('/timeZone', 'bad-time-zone')]),
    ...ruleProblems(record.rules, '/rules'),
    ...modeProblems(record),
    ...questionProblems(record),
    ...feeProblems(record),
  ];
}

const wrong = (pointer: string, code: RecordProblem['code']): RecordProblem => ({ pointer, code });

function unknownNames({ institutionId, category, modes }: EquipmentInput, world: RecordWorld): RecordProblem[] {
  const isKnown = (list: readonly { id: string }[], id: string): boolean => list.some((item) => item.id === id);
  return [
    ...(isKnown(world.institutions, institutionId) ? [] : [wrong('/institutionId', 'unknown')]),
    ...(isKnown(world.categories, category) ? [] : [wrong('/category', 'unknown')]),
    ...modes.flatMap(({ qualificationIds = [] }, mode) => qualificationIds.flatMap((id, index) =>
      (isKnown(world.qualifications, id) ? [] : [wrong(`/modes/${mode}/qualificationIds/${index}`, 'unknown')]))),
  ];
}

function scheduleProblems(schedule: Schedule, timeZone: string): RecordProblem[] {
  return openIntervals(schedule, timeZone, ANY_WINDOW).problems.filter(({ severity }) => severity === 'error').map(({ code, layer, list, index }) =>
    wrong(`/schedule/layers/${layer ?? 0}${list ? `/${list}/${index ?? 0}` : ''}`, code === 'recurrence' ? 'bad-recurrence' : 'bad-span'));
}

function ruleProblems({ minMinutes = 0, maxMinutes = Infinity, stepMinutes = 1 }: Partial<BookingRules>, at: string): RecordProblem[] {
  return [
    ...(minMinutes > maxMinutes ? [wrong(`${at}/maxMinutes`, 'bad-range')] : []),
    // Steps are counted from midnight: one longer than a day has no second place.
    ...(stepMinutes > 1440 ? [wrong(`${at}/stepMinutes`, 'too-large')] : []),
  ];
}

function modeProblems({ modes, rules }: EquipmentInput): RecordProblem[] {
  if (modes.length === 0) return [wrong('/modes', 'missing')];
  // What is wrong with the machine's own limits is told there, not once more for each mode.
  const isSound = ruleProblems(rules, '').length === 0;
  return [
    ...repeated(modes.map(({ mode }) => mode)).map((index) => wrong(`/modes/${index}/mode`, 'duplicate-id')),
    ...modes.flatMap((offer, index) => (isSound && offer.rules ? ruleProblems({ ...rules, ...offer.rules }, `/modes/${index}/rules`) : [])),
  ];
}

function questionProblems({ questions }: EquipmentInput): RecordProblem[] {
  return [
    ...repeated(questions.map(({ id }) => id)).map((index) => wrong(`/questions/${index}/id`, 'duplicate-id')),
    ...questions.flatMap(({ type, options = [], min = -Infinity, max = Infinity }, index) => [
      ...(type === 'choice' && options.length === 0 ? [wrong(`/questions/${index}/options`, 'missing')] : []),
      ...repeated(options.map(({ value }) => value)).map((option) => wrong(`/questions/${index}/options/${option}/value`, 'duplicate-id')),
      ...(min > max ? [wrong(`/questions/${index}/max`, 'bad-range')] : []),
    ]),
  ];
}

function feeProblems({ tariffs, questions, modes }: EquipmentInput): RecordProblem[] {
  const asked = new Set(questions.map(({ id }) => id));
  const offered = new Set(modes.map(({ mode }) => mode));
  return [
    ...repeated(tariffs.map(({ id }) => id)).map((index) => wrong(`/tariffs/${index}/id`, 'duplicate-id')),
    ...tariffs.flatMap((tariff, index) => [
      ...(offered.has(tariff.mode) ? [] : [wrong(`/tariffs/${index}/mode`, 'unknown')]),
      ...tariffProblems(tariff).map(({ params }) => wrong(placeOf(index, Number(params['component'] ?? 0)), 'bad-tariff')),
      ...tariff.components.flatMap((component, part) =>
        ('questionId' in component && component.questionId !== undefined && !asked.has(component.questionId)
          ? [wrong(`/tariffs/${index}/components/${part}/questionId`, 'unknown')] : [])),
    ]),
  ];
}

/** Problems of a tariff count its components from 1; 0 means the tariff itself. */
function placeOf(tariff: number, component: number): string {
  return component === 0 ? `/tariffs/${tariff}` : `/tariffs/${tariff}/components/${component - 1}`;
}

/** Places of texts that stood earlier in the list already. */
function repeated(texts: readonly string[]): number[] {
  return texts.flatMap((text, index) => (texts.indexOf(text) < index ? [index] : []));
}
