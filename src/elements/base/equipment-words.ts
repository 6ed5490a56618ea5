import type { Confirmation, Language, Specification } from '../../core/types.js';
import { formatNumber } from '../../i18n/format.js';
import { textOf } from '../../i18n/language.js';

/** A list that a page or host may have left out or got wrong: anything else than a list is an empty one. */
export function listOf<T>(value: readonly T[] | null | undefined): readonly T[] {
  return Array.isArray(value) ? (value as readonly T[]).filter((item) => item != null) : [];
}

/** A specification's value with its unit, "1.2 nm"; no-break space between them, so that they stay on one line. */
export function specificationText({ value, unit }: Specification, language: Language): string {
  const words = typeof value === 'number' ? formatNumber(value, language) : typeof value === 'string' ? value : textOf(value, language);
  return unit && words ? `${words}\u00a0${unit}` : words;
}

/** How the owner's last confirmation stands: in time, overdue since `confirmBy`, or never given. */
export type ConfirmationState = { state: 'confirmed' | 'overdue'; confirmedAt: number; confirmBy: number } | { state: 'never' };

/** Reads a confirmation against the present (UTC milliseconds). */
export function confirmationState(confirmation: Confirmation | undefined, now: number): ConfirmationState {
  const confirmedAt = Date.parse(confirmation?.confirmedAt ?? '');
  const confirmBy = Date.parse(confirmation?.confirmBy ?? '');
  if (!Number.isFinite(confirmedAt)) return { state: 'never' };
  return { state: confirmBy < now ? 'overdue' : 'confirmed', confirmedAt, confirmBy };
}
