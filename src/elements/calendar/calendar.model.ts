import type { AvailabilityRecord, Language, Mode, Quote, Segment } from '../../core/types.js';
import { dayAt, instantToWall, parseLocalDate } from '../../core/time/index.js';
import type { CalendarMessages } from '../../i18n/calendar/index.js';
import { commonMessages } from '../../i18n/common/index.js';
import type { FormatContext } from '../../i18n/format.js';
import { formatDayName, formatDuration, formatInstant, formatMoney, formatRange, formatZone } from '../../i18n/format.js';
import type { Verdict } from '../base/controllers/verdict-controller.js';
import type { DayListItem } from './calendar.templates.js';
import type { DayFrame, Stretch } from '../base/availability/day.model.js';
import { clockRange, rangeWords } from '../base/availability/day.model.js';
import type { Frame } from './frame.model.js';
import type { VerdictModel } from './panel.templates.js';
import type { Choice } from '../base/availability/selection.model.js';
import { segmentsIn, segmentWords } from '../base/availability/stretch.model.js';

/** Words for a choice: "Tue, Mar 3, 13:00–15:00". */
export function choiceWords(choice: Stretch, context: FormatContext): string {
  return formatRange(choice.start, choice.end, context);
}

/** What a {@link VerdictModel} is made from. */
export interface VerdictInput {
  choice: Choice | undefined;
  verdict: Verdict;
  suggestions: readonly Stretch[];
  quote: Quote | undefined;
  hasRules: boolean;
  isRequestOffered: boolean;
  /** The reader's zone where its clock differs; empty where not. */
  readerZone: string;
  messages: CalendarMessages;
  context: FormatContext;
}

/** The verdict in words. */
export function verdictModel(input: VerdictInput): VerdictModel {
  const { choice, messages, context } = input;
  const duration = choice ? formatDuration((choice.end - choice.start) / 60_000, context.language) : '';
  return {
    when: choice ? choiceWords(choice, context) : '',
    duration,
    elsewhere: choice && input.readerZone
      ? messages.inYourZone({ range: formatRange(choice.start, choice.end, { ...context, timeZone: input.readerZone }), zone: formatZone(input.readerZone, choice.start, context.language) })
      : '',
    ...judgment(input),
    suggestions: input.suggestions.map((stretch) => ({ stretch, label: formatRange(stretch.start, stretch.end, context) })),
    fee: choice && input.quote ? (input.quote.free ? messages.feeFree : formatMoney(input.quote.total, input.quote.currency, context.language)) : '',
    isRequestOffered: input.isRequestOffered,
    hint: choice?.isOpen ? messages.chooseEnd({ duration }) : '',
  };
}

function judgment({ choice, verdict, hasRules, messages }: VerdictInput): Pick<VerdictModel, 'tone' | 'words' | 'reasons' | 'source' | 'canRequest'> {
  if (!choice || verdict.status === 'none' || verdict.status === 'waiting') {
    if (choice && !hasRules) return { tone: 'info', words: messages.verdictNoRules, reasons: [], source: '', canRequest: true };
    return { tone: 'info', words: messages.verdictWaiting, reasons: [], source: '', canRequest: false };
  }
  const { decision } = verdict;
  const source = { page: '', asking: messages.verdictChecking, host: messages.verdictConfirmed, unconfirmed: messages.verdictUnconfirmed }[verdict.status];
  if (!decision.ok) {
    // That the owner must approve is of no concern while nothing can be asked for.
    const reasons = decision.reasons.filter((reason) => reason.code !== 'approval-needed');
    const blocks = reasons.filter((reason) => reason.severity === 'block').length;
    return { tone: 'error', words: messages.verdictNo({ n: blocks }), reasons, source, canRequest: false };
  }
  // That is the usual way of things, and no reason to be wary.
  const isUsual = decision.warnings.every((reason) => reason.code === 'approval-needed');
  return { tone: isUsual ? 'ok' : 'warn', words: isUsual ? messages.verdictOk : messages.verdictWarn, reasons: decision.warnings, source, canRequest: true };
}

/** A day as a list of its stretches; hours that are simply closed are left out where there are others. */
export function dayListItems(day: DayFrame, segments: readonly Segment[], now: number, messages: CalendarMessages, context: FormatContext): DayListItem[] {
  const all = segmentsIn(segments, day.start, day.end);
  const told = all.filter((segment) => segment.reason.code !== 'outside-opening');
  return (told.length ? told : all).map((segment) => {
    const isOver = segment.end <= now;
    const isFree = segment.state === 'free' && !isOver;
    // What is over of a free stretch can no longer be had.
    const stretch = isFree ? { start: Math.max(segment.start, now), end: segment.end } : segment;
    const isAllDay = stretch.start === day.start && stretch.end === day.end;
    return {
      kind: isOver ? 'past' : kindOf(segment),
      range: isAllDay ? messages.dayAllDay : clockRange(stretch, day, context),
      words: isOver ? messages.cellPast : segmentWords(segment, messages, context),
      action: isFree ? messages.chooseRange({ range: rangeWords(stretch, day, messages, context) }) : '',
      start: stretch.start,
    };
  });
}

function kindOf(segment: Segment): string {
  if (segment.reason.code.endsWith('-own')) return 'own';
  return segment.reason.code === 'buffer' ? 'buffer' : segment.state;
}

/** Heading of a day's list. */
export function dayTitle(day: DayFrame, context: FormatContext): string {
  return formatDayName(day.start, context);
}

/** The reader's zone where its clock differs from the machine's at either end of the frame; empty where not. */
export function differingZone(frame: Frame, readerZone: string): string {
  const differs = (time: number): boolean => instantToWall(time, readerZone) !== instantToWall(time, frame.zone);
  return differs(frame.from) || differs(frame.to - 1) ? readerZone : '';
}

/** The two zones and how far apart their clocks stand. */
export function zoneNote(frame: Frame, readerZone: string, now: number, messages: CalendarMessages, context: FormatContext): string {
  const at = now >= frame.from && now < frame.to ? now : frame.from;
  const minutes = Math.round((instantToWall(at, readerZone) - instantToWall(at, frame.zone)) / 60_000);
  const duration = formatDuration(Math.abs(minutes), context.language);
  return messages.zoneNote({
    zone: formatZone(frame.zone, at, context.language),
    readerZone: formatZone(readerZone, at, context.language),
    difference: minutes === 0 ? messages.zoneSame : minutes > 0 ? messages.zoneAhead({ duration }) : messages.zoneBehind({ duration }),
  });
}

/** How old the answer is and how far to trust it, in the reader's own clock time. */
export function asOfWords(record: AvailabilityRecord, now: number, messages: CalendarMessages, context: FormatContext): string {
  const at = Date.parse(record.asOf);
  if (!Number.isFinite(at)) return '';
  const isToday = dayAt(at, context.timeZone) === dayAt(now, context.timeZone);
  const words = Object.hasOwn(messages.asOf, record.source) ? messages.asOf[record.source] : messages.asOf.feed;
  return words({ time: formatInstant(at, isToday ? 'time' : 'date-time', context) });
}

/** The mode in use: the one asked for where the machine offers it, else its first. */
export function modeInUse(offers: readonly { mode: Mode }[] | undefined, wanted: string): Mode | undefined {
  return offers?.find((offer) => offer.mode === wanted)?.mode ?? offers?.[0]?.mode;
}

/** What there is to say before the grid. */
export interface CalendarNote {
  tone: 'info' | 'warn';
  words: string;
}

/** What a page or a host gave that cannot be used as it is, and what the last search came to. */
export function notesOf(input: { zone: string | undefined; usedZone: string; date: string; broken: number; notice: string; messages: CalendarMessages; language: Language }): CalendarNote[] {
  const { zone, usedZone, date, broken, notice, messages, language } = input;
  const notes: CalendarNote[] = [];
  if (zone !== undefined && zone !== usedZone) notes.push({ tone: 'warn', words: commonMessages[language].zoneUnknown({ zone: String(zone).slice(0, 60) }) });
  if (date && Number.isNaN(parseLocalDate(date))) notes.push({ tone: 'warn', words: messages.dateUnknown({ date: date.slice(0, 60) }) });
  if (broken > 0) notes.push({ tone: 'warn', words: messages.brokenRanges({ n: broken }) });
  if (notice) notes.push({ tone: 'info', words: notice });
  return notes;
}

/** What to say when a search for free time came to nothing. */
export function nextFreeNotice({ hasFailed, until }: { hasFailed: boolean; until: number }, minutes: number, messages: CalendarMessages, context: FormatContext): string {
  if (hasFailed) return commonMessages[context.language].error['unavailable'] ?? '';
  return messages.nextFreeNone({ duration: formatDuration(minutes, context.language), until: formatInstant(until, 'date-year', context) });
}
