import type { AvailabilityRecord, Equipment } from '../../core/types.js';
import type { FormatContext } from '../format.js';

/** For whom and about what a reason is told; the zone is the machine's own as a rule. */
export interface ReasonContext extends FormatContext {
  /** Gives questions and qualifications their names; without it their ids are written. */
  equipment?: Pick<Equipment, 'questions' | 'qualifications'>;
  /** What the machine is taken by: without it the reader's own bookings are told as somebody's. */
  busy?: AvailabilityRecord['busy'];
}
