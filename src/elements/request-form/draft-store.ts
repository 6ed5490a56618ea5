import { newKey } from '../../client/index.js';
import type { KitValues, RequestValues } from './request-form.model.js';
import { EMPTY_VALUES } from './request-form.model.js';
import { isRepeat } from './repeat.model.js';

/** What is kept of an unfinished request. */
export interface StoredDraft {
  /** Made when the form opened; the same for every try of one request. */
  key: string;
  values: RequestValues;
  /** True when it was sent and nobody knows yet whether it arrived. */
  uncertain: boolean;
  /** Id of the person who typed it, once that is known. */
  owner?: string;
  /** UTC milliseconds. */
  savedAt: number;
}

/** Drafts live at most a day: what was typed may be personal. */
const LIFETIME = 24 * 60 * 60 * 1000;

/** The tab's own storage; absent where the browser or the page forbids it. */
function storage(): Storage | null {
  try {
    return sessionStorage;
  } catch {
    return null;
  }
}

function nameOf(equipmentId: string): string {
  return `equipool:draft:${equipmentId}`;
}

/** The unfinished request for a machine, or a new one. Anything that cannot be read is let go. */
export function loadDraft(equipmentId: string, now: number): StoredDraft {
  const fresh = (): StoredDraft => ({ key: newKey(), values: { ...EMPTY_VALUES, answers: {} }, uncertain: false, savedAt: now });
  try {
    const stored: unknown = JSON.parse(storage()?.getItem(nameOf(equipmentId)) ?? 'null');
    if (!isDraft(stored) || now - stored.savedAt > LIFETIME || stored.savedAt > now + LIFETIME) return fresh();
    return { ...stored, values: { ...EMPTY_VALUES, ...stored.values, answers: { ...stored.values.answers } } };
  } catch {
    return fresh();
  }
}

/** Keeps an unfinished request over a reload and a sign-in. Where nothing can be kept, the form still works. */
export function saveDraft(equipmentId: string, draft: StoredDraft): void {
  try {
    storage()?.setItem(nameOf(equipmentId), JSON.stringify(draft));
  } catch {
    // Storage is full or forbidden: the draft lives as long as the page.
  }
}

/** Lets a finished or abandoned request go. */
export function clearDraft(equipmentId: string): void {
  try {
    storage()?.removeItem(nameOf(equipmentId));
  } catch {
    // As above.
  }
}

/** Values of the right kinds; another script may have written here. */
function isDraft(stored: unknown): stored is StoredDraft {
  if (typeof stored !== 'object' || stored === null) return false;
  const { key, values, uncertain, savedAt, owner } = stored as Partial<Record<keyof StoredDraft, unknown>>;
  if (typeof key !== 'string' || !key || typeof uncertain !== 'boolean' || typeof savedAt !== 'number') return false;
  if (owner !== undefined && typeof owner !== 'string') return false;
  if (typeof values !== 'object' || values === null) return false;
  const { answers, ...rest } = values as Partial<RequestValues>;
  const isText = (['mode', 'start', 'end', 'purpose', 'note'] as const).every((name) => typeof rest[name] === 'string');
  if (rest.repeat !== undefined && !isRepeat(rest.repeat)) return false;
  if (rest.kit !== undefined && !isKit(rest.kit)) return false;
  return isText && typeof answers === 'object' && answers !== null && Object.values(answers).every((answer) => typeof answer === 'string');
}

function isKit(stored: unknown): boolean {
  if (typeof stored !== 'object' || stored === null) return false;
  const { ids, accepted, isPartial } = stored as Partial<Record<keyof KitValues, unknown>>;
  const isTexts = (list: unknown): boolean => Array.isArray(list) && list.every((item) => typeof item === 'string');
  return isTexts(ids) && isTexts(accepted) && typeof isPartial === 'boolean';
}
