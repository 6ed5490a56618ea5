import type { LocalDateTime, LocalizedText } from '../terms/types.js';

/** A recurring wall-time span. Start and end are both wall times, so that 22:00–06:00 closes at 06:00 on every night. */
export interface WallRecurrence {
  /** First occurrence's start. */
  start: LocalDateTime;
  /** First occurrence's end; later than start. */
  end: LocalDateTime;
  /** RFC 5545 rule texts, `FREQ=WEEKLY;BYDAY=MO,TU`; none means it happens once. */
  rules?: string[];
  rdates?: LocalDateTime[];
  exdates?: LocalDateTime[];
}

/** Layers in ascending precedence (RFC 7953): a higher one governs wherever one of its spans lies. */
export type LayerKind = 'site' | 'group' | 'holiday' | 'maintenance';

/** One layer of opening hours. Where it governs, only its own openings count; none of them means closed. */
export interface ScheduleLayer {
  kind: LayerKind;
  /** What people call it: "Summer closure", "Calibration". */
  name?: LocalizedText;
  /** Where the layer governs: always when both `spans` and `calendar` are absent. */
  spans?: WallRecurrence[];
  /** Governs on the public holidays of this country (ISO 3166-1), each by its own name. */
  calendar?: 'JP' | 'KR';
  openings: WallRecurrence[];
}

/** When a machine is open. Read in the machine's `timeZone`. */
export interface Schedule {
  layers: ScheduleLayer[];
}
