import type { Segment } from '../../core/types.js';
import { cellWords, closureNote, summarizeDay } from '../base/availability/day.model.js';
import type { DayState } from '../base/availability/day.model.js';
import type { ForeignWords } from '../base/availability/foreign-words.js';
import { foreignName } from '../base/availability/foreign-words.js';
import type { DayListInput } from './day-list.model.js';
import { dayListItems, dayTitle } from './day-list.model.js';
import type { DayListItem } from './day-list.templates.js';
import type { Frame } from './frame.model.js';

/** One day of the agenda, exactly as it is printed. */
export interface AgendaDay {
  day: number;
  title: string;
  isToday: boolean;
  state: DayState;
  /** The day in a word or two; empty where the lines say all. */
  words: string;
  /** What of the words is in another language. */
  foreign: ForeignWords | undefined;
  items: DayListItem[];
}

/** What an agenda is made from. */
export interface AgendaInput extends Omit<DayListInput, 'day' | 'segments'> {
  frame: Frame;
  /** None at all while they are still loading. */
  segments: readonly Segment[] | undefined;
}

/** A week as days with their stretches. */
export function agendaModel({ frame, segments, ...rest }: AgendaInput): AgendaDay[] {
  const { items, now, rules, messages, context } = rest;
  const asking = { ...rules, zone: context.timeZone };
  return frame.days.map((day) => {
    const summary = summarizeDay(day, segments, items, now, asking);
    return {
      day: day.day,
      title: dayTitle(day, context),
      isToday: day.isToday,
      state: summary.state,
      words: summary.state === 'closed' ? closureNote(summary, messages, context) : cellWords(summary, messages, context).words,
      foreign: foreignName(summary.reason, context.language),
      items: segments ? dayListItems({ ...rest, day, segments }) : [],
    };
  });
}
