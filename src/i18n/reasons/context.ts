import type { Equipment, Language } from '../../core/types.js';

/** For whom and about what a reason is told. */
export interface ReasonContext {
  language: Language;
  /** Zone in which times are written; the machine's own as a rule. */
  timeZone: string;
  /** Gives questions and qualifications their names; without it their ids are written. */
  equipment?: Pick<Equipment, 'questions' | 'qualifications'>;
}
