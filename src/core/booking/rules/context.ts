import { factsOfRecord, readRanges, type Facts, type Slot } from '../../availability/index.js';
import { MODES, type BookingRules, type Equipment, type Mode, type ModeOffer, type Quota } from '../../equipment/types.js';
import { shaped, type Shape } from '../../from-outside.js';
import { sayValue } from '../../say-value.js';
import { parseInstant, zoneTable, type ZoneTable } from '../../time/index.js';
import type { JudgedEquipment, SlotCheck } from '../input.js';
import type { Asker, Draft, OwnReservation, Reason } from '../types.js';

/** One minute in milliseconds. */
export const MINUTE_MS = 60_000;

/** Time of one's own, in UTC milliseconds. */
export type OwnTime = Omit<OwnReservation, 'start' | 'end'> & Slot;

/** Everything that a rule may look at, read once. Times in UTC milliseconds. */
export interface RuleContext {
  equipment: JudgedEquipment;
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
  /** What the host says of the time around the slot, without the reservation being changed; everybody's is like others'. */
  facts: Facts | undefined;
  covers: Slot | undefined;
  own: readonly OwnTime[];
  institutionOwn: readonly OwnTime[];
  editing: string | undefined;
  /** What could not be read of the check, in warnings: whatever depends on it was not judged. */
  unread: readonly Reason[];
}

/** Rules look at the context and answer every reason they have; none means that they are kept. */
export type Rule = (context: RuleContext) => Reason[];

const RULES: Shape = { 'quotas?': [{}], 'horizonDays?': {}, 'memberships?': [''], 'regions?': [''] };

/** What the rules rely on in what they are given. */
const CHECK: Shape = {
  equipment: {
    modes: [{ 'qualificationIds?': [''], 'rules?': RULES }],
    rules: { ...RULES, quotas: [{}], horizonDays: {} },
    'questions?': [{ 'modes?': [''], 'options?': [{}] }],
  },
  'asker?': { roles: [''], 'qualifications?': [{}] },
  'own?': [{}],
  'institutionOwn?': [{}],
};

const LIMITS = ['leadMinutes', 'minMinutes', 'maxMinutes'] as const;
const SCOPES: readonly Quota['scope'][] = ['person', 'institution'];
const PERIODS: readonly Quota['per'][] = ['day', 'week', 'month', 'year'];

/** The machine's rules with what the mode changes of them. */
export function rulesFor(equipment: Pick<Equipment, 'rules' | 'modes'>, mode: Mode): BookingRules {
  return { ...equipment.rules, ...equipment.modes.find((offer) => offer.mode === mode)?.rules };
}

/** Reads a check; what is not a range of time in a known zone, or no record at all, answers with its reasons instead. */
export function readContext(check: SlotCheck): { ok: true; context: RuleContext } | { ok: false; reasons: Reason[] } {
  const problems: Reason[] = [];
  const unread: Reason[] = [];
  const params = (field: string, value: unknown): Reason['params'] => ({ field, value: sayValue(value) });
  const invalid = (field: string, value: unknown): number => problems.push(block('invalid-range', params(field, value)));
  const read = shaped(check, CHECK, (at, value, isItem) => (isItem ? unread.push(warn('invalid-range', params(at, value))) : invalid(at, value))) as SlotCheck | undefined;
  if (!read || problems.length) return { ok: false, reasons: problems };
  const { equipment, now, editing } = read;
  const draft: Partial<Draft> = read.draft ?? {};
  const start = parseInstant(draft.start ?? '');
  const end = parseInstant(draft.end ?? '');
  const zone = zoneTable(equipment.timeZone);
  if (Number.isNaN(start)) invalid('start', draft.start);
  if (Number.isNaN(end)) invalid('end', draft.end);
  if (end <= start) invalid('order', `${draft.start} ${draft.end}`);
  if (!Number.isFinite(now)) invalid('now', now);
  const rules = rulesFor(equipment, draft.mode ?? MODES[0]!);
  for (const field of LIMITS) if (!Number.isFinite(rules[field])) invalid(`rules.${field}`, rules[field]);
  rules.quotas = rules.quotas.filter((quota) => {
    const { scope, per, maxCount, maxMinutes } = quota;
    // A number where each limit that is given is one, and one is given.
    const isRead = SCOPES.includes(scope) && PERIODS.includes(per) && Number.isFinite((maxCount ?? 0) + (maxMinutes ?? maxCount!));
    if (!isRead) unread.push(warn('invalid-range', params('rules.quotas', quota)));
    return isRead;
  });
  if (!zone) invalid('timeZone', equipment.timeZone);
  if (problems.length || !zone) return { ok: false, reasons: problems };
  const askedAt = parseInstant(read.askedAt ?? '');
  const ownTimes = (field: 'own' | 'institutionOwn'): OwnTime[] => readRanges(read[field], () => unread.push(warn('invalid-range', params(field, 'start, end'))));
  return {
    ok: true,
    context: {
      equipment, draft, rules, start, end, now, zone, editing, unread,
      asker: read.asker ?? null,
      offer: equipment.modes.find((offer) => offer.mode === draft.mode),
      askedAt: Number.isNaN(askedAt) ? now : askedAt,
      facts: factsFor(read),
      covers: read.covers && { start: parseInstant(read.covers.start), end: parseInstant(read.covers.end) },
      own: ownTimes('own'),
      institutionOwn: ownTimes('institutionOwn'),
    },
  };
}

/** What a host's answer says under the rules of the asked mode. */
function factsFor({ equipment, draft, availability, editing }: SlotCheck): Facts | undefined {
  if (!availability) return undefined;
  const facts = factsOfRecord(availability, { ...rulesFor(equipment, draft.mode), capacity: equipment.capacity ?? 1 });
  const others = facts.busy.filter((time) => editing === undefined || time.reservationId !== editing);
  return { ...facts, busy: others.map(({ start: from, end: to, status }) => ({ start: from, end: to, status })) };
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
