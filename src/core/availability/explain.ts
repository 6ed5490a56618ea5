import { listOf } from '../from-outside.js';
import { formatInstant } from '../time/index.js';
import type { LocalizedText } from '../equipment/types.js';
import type { Segment, SegmentReason } from './types.js';

/** A segment taken apart for telling: what it is, why, until when, and how far to trust it. Words are made from it by the reader's language. */
export interface SegmentExplanation {
  state: Segment['state'];
  code: SegmentReason['code'];
  params: Record<string, string | number>;
  text?: LocalizedText;
  /** `live` sources speak of now; others as of their last reading. */
  trust: { source: Segment['source']; asOf: string; ageMinutes?: number };
}

/** Explains one segment. `now` adds how old the source's last reading is. */
export function explainSegment(segment: Segment, now?: number): SegmentExplanation {
  const { start, end, state, reason, source, asOf } = segment;
  const age = now === undefined ? NaN : Math.max(0, Math.floor((now - asOf) / 60_000));
  return {
    state,
    code: reason.code,
    params: { start: formatInstant(start), end: formatInstant(end), minutes: Math.round((end - start) / 60_000), ...reason.params },
    ...(reason.text && { text: reason.text }),
    trust: { source, asOf: formatInstant(asOf), ...(Number.isFinite(age) && { ageMinutes: age }) },
  };
}

/** The segment that holds an instant; undefined outside the window. */
export function segmentAt(segments: readonly Segment[], instant: number): Segment | undefined {
  return listOf<Segment>(segments).find((segment) => segment?.start <= instant && instant < segment.end);
}
