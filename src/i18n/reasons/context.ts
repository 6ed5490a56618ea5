import type { Equipment } from '../../core/types.js';
import type { FormatContext } from '../format.js';

/** For whom and about what a reason is told; the zone is the machine's own as a rule. */
export interface ReasonContext extends FormatContext {
  /** Gives questions and qualifications their names; without it their ids are written. */
  equipment?: Pick<Equipment, 'questions' | 'qualifications'>;
}
