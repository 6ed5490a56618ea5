import * as v from 'valibot';
import { id, instant, line, prose, textUpTo } from './primitives.js';
import type { Training } from '../../core/index.js';
import type { TrainingDecision, TrainingWish } from '../adapter.js';
import type { Schema } from './parse.js';

/** Somebody's wish to be trained, and what became of it. */
export const training = v.object({
  id,
  qualificationId: id,
  equipmentId: id,
  state: v.picklist(['asked', 'granted', 'declined']),
  person: v.optional(v.object({ id, name: line, institutionId: v.optional(id) })),
  note: v.optional(prose),
  at: instant,
  decidedAt: v.optional(instant),
  expiresAt: v.optional(instant),
}) satisfies Schema<Training>;

/** Body of `POST /trainings`. */
export const trainingWish = v.object({ qualificationId: id, equipmentId: id, note: v.optional(textUpTo(2000)) }) satisfies Schema<TrainingWish>;

/** Body of `POST /trainings/{id}/decision`. */
export const trainingDecision = v.object({ isGranted: v.boolean() }) satisfies Schema<TrainingDecision>;
