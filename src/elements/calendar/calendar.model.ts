import type { Language, Mode } from '../../core/types.js';
import { instantToWall, parseLocalDate } from '../../core/time/index.js';
import type { CalendarMessages } from '../../i18n/calendar/index.js';
import { commonMessages } from '../../i18n/common/index.js';
import type { FormatContext } from '../../i18n/format.js';
import { formatDuration, formatInstant, formatRange, formatZone } from '../../i18n/format.js';
import type { Stretch } from '../base/availability/day.model.js';
import { warnOnce } from '../base/warn.js';
import type { Frame } from './frame.model.js';

/** Words for a choice: "Tue, Mar 3, 13:00–15:00". */
export function choiceWords(choice: Stretch, context: FormatContext): string {
  return formatRange(choice.start, choice.end, context);
}

/** The reader's zone where its clock differs from the machine's at either end of the frame; empty where not. */
export function differingZone(frame: Frame, readerZone: string): string {
  const differs = (time: number): boolean => instantToWall(time, readerZone) !== instantToWall(time, frame.zone);
  return differs(frame.from) || differs(frame.to - 1) ? readerZone : '';
}

/** The two zones and how far apart their clocks stand now, or else in the middle of what is shown: of a week in which one changes, as on the axis, for its longer part. */
export function zoneNote(frame: Frame, readerZone: string, now: number, messages: CalendarMessages, context: FormatContext): string {
  const at = now >= frame.from && now < frame.to ? now : (frame.from + frame.to) / 2;
  const minutes = Math.round((instantToWall(at, readerZone) - instantToWall(at, frame.zone)) / 60_000);
  const duration = formatDuration(Math.abs(minutes), context.language);
  return messages.zoneNote({
    zone: formatZone(frame.zone, at, context.language),
    readerZone: formatZone(readerZone, at, context.language),
    difference: minutes === 0 ? messages.zoneSame : minutes > 0 ? messages.zoneAhead({ duration }) : messages.zoneBehind({ duration }),
  });
}

/** The mode in use: the one asked for where the machine offers it, else its first. */
export function modeInUse(offers: readonly { mode: Mode }[] | undefined, wanted: string): Mode | undefined {
  const mode = offers?.find((offer) => offer.mode === wanted)?.mode;
  if (wanted && offers?.length && !mode) warnOnce('mode-unknown', `mode="${String(wanted).slice(0, 60)}" is not offered by this machine. It offers: ${offers.map((offer) => offer.mode).join(', ')}.`);
  return mode ?? offers?.[0]?.mode;
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
  if (date && Number.isNaN(parseLocalDate(date))) notes.push({ tone: 'warn', words: messages.dateUnknown({ date: String(date).slice(0, 60) }) });
  if (broken > 0) notes.push({ tone: 'warn', words: messages.brokenRanges({ n: broken }) });
  if (notice) notes.push({ tone: 'info', words: notice });
  return notes;
}

/** What to say when a search for free time came to nothing. */
export function nextFreeNotice({ hasFailed, until }: { hasFailed: boolean; until: number }, minutes: number, messages: CalendarMessages, context: FormatContext): string {
  if (hasFailed) return commonMessages[context.language].error['unavailable'] ?? '';
  return messages.nextFreeNone({ duration: formatDuration(minutes, context.language), until: formatInstant(until, 'date-year', context) });
}
