import type { Category, Equipment, Institution, Qualification } from '../equipment/types.js';

/**
 * What an owner writes of a machine. The rest of the record is the host's: revision, confirmation, definitions of
 * qualifications. Without an `id` a new machine is given one.
 */
export type EquipmentInput = Omit<Equipment, 'id' | 'revision' | 'confirmation' | 'qualifications' | 'actions'> & { id?: string };

/** What is wrong with a machine's record, and where: a JSON pointer (RFC 6901) into it. */
export interface RecordProblem {
  pointer: string;
  code:
    | 'unknown' | 'missing' | 'duplicate-id' | 'too-large' | 'bad-time-zone' | 'bad-recurrence' | 'bad-span' | 'bad-tariff' | 'bad-range';
}

/** What a record may name. */
export interface RecordWorld {
  institutions: readonly Pick<Institution, 'id'>[];
  categories: readonly Pick<Category, 'id'>[];
  qualifications: readonly Pick<Qualification, 'id'>[];
}
