import type { BusyRange, Reason } from '../../core/types.js';
import { fieldWord, fieldWords, joinWords, type FieldGroup } from '../field/index.js';
import { formatDuration, formatInstant, formatNumber, formatRange } from '../format.js';
import { textOf } from '../language.js';
import { regionName } from '../regions/index.js';
import type { ReasonContext } from './context.js';
import { reasonsMessages } from './messages.js';

/** A reason's params as words; undefined where a param is missing, so that nobody is told of a limit of "—". */
export interface ParamReader {
  has(name: string): boolean;
  raw(name: string): string;
  number(name: string): string | undefined;
  duration(name: string): string | undefined;
  instant(name: string): string | undefined;
  date(name: string): string | undefined;
  range(start?: string, end?: string): string | undefined;
  word(group: FieldGroup, name: string): string | undefined;
  words(group: FieldGroup, name: string): string | undefined;
  regions(name: string): string | undefined;
  questions(name: string): string | undefined;
  qualification(): string | undefined;
  howTo(): string | undefined;
  closureName(): string | undefined;
  /** Whether what is in the way from `start` to `end` is the reader's own. */
  isOwn(): boolean;
}

/** Reads a reason's params for one reader. */
export function readParams(reason: Reason, { equipment, busy, ...place }: ReasonContext): ParamReader {
  const { params } = reason;
  const { language } = place;
  const raw = (name: string): string => String(params[name] ?? '');
  const list = (name: string): string[] => raw(name).split(',').filter(Boolean);
  const joined = (words: string[]): string | undefined => (words.length ? joinWords(words, language) : undefined);
  const isTime = (name: string): boolean => Number.isFinite(Date.parse(raw(name)));
  const isAt = (time: string, name: string): boolean => Date.parse(time) === Date.parse(raw(name));
  const isNumber = (name: string): boolean => raw(name) !== '' && Number.isFinite(Number(params[name]));
  const qualification = equipment?.qualifications?.find((one) => one.id === params['qualificationId']);
  return {
    has: (name) => raw(name) !== '',
    raw,
    number: (name) => (isNumber(name) ? formatNumber(Number(params[name]), language) : undefined),
    duration: (name) => (isNumber(name) ? formatDuration(Number(params[name]), language) : undefined),
    instant: (name) => (isTime(name) ? formatInstant(raw(name), 'date-time', place) : undefined),
    date: (name) => (isTime(name) ? formatInstant(raw(name), 'date-year', place) : undefined),
    range: (start = 'start', end = 'end') => (isTime(start) && isTime(end) ? formatRange(raw(start), raw(end), place) : undefined),
    word: (group, name) => (raw(name) ? fieldWord(group, raw(name), language) : undefined),
    words: (group, name) => (list(name).length ? fieldWords(group, list(name), language) : undefined),
    regions: (name) => joined(list(name).map((code) => regionName(code, language))),
    questions: (name) => joined(list(name).map((id) => questionName(id, equipment, language))),
    qualification: () => (qualification && textOf(qualification.name, language)) || raw('qualificationId') || undefined,
    howTo: () => (qualification && textOf(qualification.howTo, language)) || undefined,
    // A page may hand over anything.
    isOwn: () => Array.isArray(busy) && (busy as readonly (BusyRange | null)[]).some((one) => one?.own === true && isAt(one.start, 'start') && isAt(one.end, 'end')),
    closureName: () => raw(`name.${language}`) || raw(`name.${raw('name.source')}`) || undefined,
  };
}

function questionName(id: string, equipment: ReasonContext['equipment'], language: ReasonContext['language']): string {
  if (id === 'purpose') return reasonsMessages[language].purpose;
  return textOf(equipment?.questions.find((question) => question.id === id)?.label, language) || id;
}
