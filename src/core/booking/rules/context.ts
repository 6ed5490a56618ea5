import type { AvailabilityRecord } from '../../availability/types.js';
import { MODES, type BookingRules, type Equipment, type Mode, type ModeOffer } from '../../equipment/types.js';
import { sayValue } from '../../say-value.js';
import { parseInstant, zoneTable, type ZoneTable } from '../../time/index.js';
import type { SlotCheck } from '../input.js';
import type { Asker, Draft, OwnReservation, Reason } from '../types.js';

/** One minute in milliseconds. */
export const MINUTE_MS = 60_000;

/** Everything that a rule may look at, read once. Times in UTC milliseconds. */
export interface RuleContext {
  equipment: Equipment;
  draft: Partial<Draft>;
  /** What the machine offers for the asked mode; undefined when it does not. */
  offer: ModeOffer | undefined;
  rules: BookingRules;
  asker: Asker;
  start: number;
  end: number;
  now: number;
  askedAt: number;
  zone: ZoneTable;
  availability: AvailabilityRecord | undefined;
  covers: { start: number; end: number } | undefined;
  own: readonly OwnReservation[];
  institutionOwn: readonly OwnReservation[];
  editing: string | undefined;
}

/** Rules look at the context and answer every reason they have; none means that they are kept. */
export type Rule = (context: RuleContext) => Reason[];

/** The machine's rules with what the mode changes of them. */
export function rulesFor(equipment: Pick<Equipment, 'rules' | 'modes'>, mode: Mode): BookingRules {
  return { ...equipment.rules, ...equipment.modes.find((offer) => offer.mode === mode)?.rules };
}

/** Reads a check; what is not a range of time in a known zone answers with its reasons instead. */
export function readContext(check: SlotCheck): { ok: true; context: RuleContext } | { ok: false; reasons: Reason[] } {
  const { equipment, asker, now } = check;
  const draft: Partial<Draft> = check.draft ?? {};
  const start = parseInstant(draft.start ?? '');
  const end = parseInstant(draft.end ?? '');
  const zone = zoneTable(equipment.timeZone);
  const problems: Reason[] = [];
  const invalid = (field: string, value: unknown): void => {
    problems.push({ code: 'invalid-range', severity: 'block', params: { field, value: sayValue(value) } });
  };
  if (Number.isNaN(start)) invalid('start', draft.start);
  if (Number.isNaN(end)) invalid('end', draft.end);
  if (end <= start) invalid('order', `${draft.start} ${draft.end}`);
  if (!zone) invalid('timeZone', equipment.timeZone);
  if (problems.length > 0 || !zone) return { ok: false, reasons: problems };
  const askedAt = check.askedAt === undefined ? now : parseInstant(check.askedAt);
  return {
    ok: true,
    context: {
      equipment, draft, asker, start, end, now, zone,
      offer: equipment.modes.find((offer) => offer.mode === draft.mode),
      rules: rulesFor(equipment, draft.mode ?? MODES[0]!),
      askedAt: Number.isNaN(askedAt) ? now : askedAt,
      availability: check.availability,
      covers: check.covers && { start: parseInstant(check.covers.start), end: parseInstant(check.covers.end) },
      own: check.own ?? [],
      institutionOwn: check.institutionOwn ?? [],
      editing: check.editing,
    },
  };
}

/** A refusal. */
export function block(code: Reason['code'], params: Reason['params']): Reason {
  return { code, params, severity: 'block' };
}

/** Something to know that refuses nothing. */
export function warn(code: Reason['code'], params: Reason['params']): Reason {
  return { code, params, severity: 'warn' };
}

/** About the asking person: a refusal for someone known, a warning for someone who has yet to sign in. */
export function aboutAsker(context: RuleContext, code: Reason['code'], params: Reason['params']): Reason {
  return context.asker ? block(code, params) : warn(code, params);
}
