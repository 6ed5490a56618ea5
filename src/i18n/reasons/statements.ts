import type { Reason } from '../../core/types.js';
import type { ReasonsMessages } from './en.js';
import { sentencesOf } from './messages.js';
import type { ParamReader } from './params.js';

type Say = (reason: Reason, p: ParamReader, m: ReasonsMessages) => string | undefined;

/** The sentence of a reason; undefined when the params that it needs are not there. */
export function statementOf(reason: Reason, params: ParamReader, messages: ReasonsMessages): string | undefined {
  const say: Say | undefined = SAY[reason.code];
  return say?.(reason, params, messages);
}

const SAY: Record<Reason['code'], Say> = {
  'in-past': (_, __, m) => m['in-past'],
  'outside-opening': (_, __, m) => m['outside-opening'],
  'during-closure': (_, p, m) => closure(p, m),
  'overlaps-reservation': (_, p, m) => withAll({ range: p.range() }, m[p.isOwn() ? 'overlaps-own' : 'overlaps-reservation']),
  'overlaps-pending': (reason, p, m) => withAll({ range: p.range() }, m[p.isOwn() ? 'overlaps-own' : reason.severity === 'warn' ? 'overlaps-pending.warn' : 'overlaps-pending']),
  'within-buffer': (_, p, m) => withAll({ range: p.range(), buffer: p.duration('bufferMinutes') }, m['within-buffer']),
  'too-short': (_, p, m) => withAll({ limit: p.duration('minMinutes') }, m['too-short']),
  'too-long': (_, p, m) => withAll({ limit: p.duration('maxMinutes') }, m['too-long']),
  'off-grid': (_, p, m) => withAll({ step: p.duration('stepMinutes') }, m['off-grid']),
  'lead-time': (_, p, m) => withAll({ limit: p.duration('leadMinutes') }, m['lead-time']),
  'beyond-horizon': (_, p, m) => withAll({ membership: p.word('membership', 'membership'), days: p.number('days') }, m['beyond-horizon']),
  'crosses-days': (_, __, m) => m['crosses-days'],
  'quota-count': (_, p, m) => withAll({ limit: p.number('maxCount'), used: p.number('used'), ...quotaWords(p, m) }, m['quota-count']),
  'quota-hours': (_, p, m) => withAll({ limit: p.duration('maxMinutes'), used: p.duration('usedMinutes'), ...quotaWords(p, m) }, m['quota-hours']),
  'too-close-to-own': (_, p, m) => withAll({ limit: p.duration('minGapMinutes'), range: p.range() }, m['too-close-to-own']),
  capacity: (_, p, m) => withAll({ capacity: p.number('capacity'), range: p.range() }, m.capacity),
  'qualification-missing': (_, p, m) => withAll({ name: p.qualification() }, m['qualification-missing']),
  'qualification-expired': (_, p, m) => withAll({ name: p.qualification(), date: p.date('expiresAt') }, m['qualification-expired']),
  'membership-required': (_, p, m) => withAll({ list: p.words('membership', 'allowed') }, m['membership-required']),
  'mode-not-offered': (_, p, m) => withAll({ mode: p.word('mode', 'mode') }, m['mode-not-offered']),
  'region-not-eligible': (_, p, m) => withAll({ list: p.regions('allowed') }, m['region-not-eligible']),
  'answers-missing': (_, p, m) => answers(p, m),
  'terms-not-accepted': (_, __, m) => m['terms-not-accepted'],
  'equipment-fault': (_, p, m) => m[p.raw('status') === 'maintenance' ? 'equipment-maintenance' : 'equipment-fault'],
  'equipment-retired': (_, __, m) => m['equipment-retired'],
  'confirmation-stale': (_, p, m) => withAll({ date: p.date('confirmedAt') }, m['confirmation-stale']),
  'approval-needed': (_, __, m) => m['approval-needed'],
  'recurrence-conflicts': (_, p, m) => withAll({ failed: p.number('failed'), total: p.number('total') }, m['recurrence-conflicts']),
  'hold-expired': (_, __, m) => m['hold-expired'],
  'not-permitted': (_, p, m) => notPermitted(p, m),
  'unknown-availability': (_, p, m) => withAll({ asOf: p.instant('asOf') }, m['unknown-availability.as-of']) ?? m['unknown-availability'],
  'invalid-range': (_, p, m) => invalidRange(p, m),
};

/** Says the sentence when everything it names is known. */
function withAll<P extends object>(params: { [K in keyof P]: P[K] | undefined }, say: (params: P) => string): string | undefined {
  return Object.values(params).every((value) => value !== undefined) ? say(params as P) : undefined;
}

function closure(p: ParamReader, m: ReasonsMessages): string | undefined {
  const range = p.range();
  if (range === undefined) return undefined;
  const name = p.closureName();
  if (name !== undefined) return m['closure.named']({ range, name });
  switch (p.raw('kind')) {
    case 'holiday': return m['closure.holiday']({ range });
    case 'maintenance': return m['closure.maintenance']({ range });
    case 'fault': return m['closure.fault']({ range });
    default: return m['closure.closure']({ range });
  }
}

function quotaWords(p: ParamReader, m: ReasonsMessages): { whose: string; per: string | undefined } {
  const per = p.raw('per');
  const isPeriod = per === 'day' || per === 'week' || per === 'month' || per === 'year';
  return { whose: m[p.raw('scope') === 'institution' ? 'whose.institution' : 'whose.person'], per: isPeriod ? m[`per.${per}`] : undefined };
}

function answers(p: ParamReader, m: ReasonsMessages): string {
  const missing = p.questions('missing');
  const invalid = p.questions('invalid');
  const said = [missing && m['answers-missing']({ list: missing }), invalid && m['answers-invalid']({ list: invalid })];
  return sentencesOf(said, m) || m['answers-generic'];
}

function notPermitted(p: ParamReader, m: ReasonsMessages): string | undefined {
  const why = p.raw('why');
  switch (why) {
    case 'sign-in': case 'visitor': case 'state': case 'role': case 'own': case 'note': case 'times': case 'offer': case 'coordinator': case 'proposal': case 'reservation': case 'outcome': case 'started': case 'signed': case 'use-times': case 'units':
      return m[`not-permitted.${why}`];
    case 'cutoff':
      return withAll({ limit: p.duration('cutoffMinutes'), until: p.instant('until') }, m['not-permitted.cutoff']);
    case 'too-early': case 'not-begun':
      return withAll({ from: p.instant('from') }, m[`not-permitted.${why}`]);
    default:
      return m['not-permitted'];
  }
}

function invalidRange(p: ParamReader, m: ReasonsMessages): string {
  const field = p.raw('field');
  if (field === 'timeZone') return m['invalid-range.timeZone']({ value: p.raw('value') });
  if (!field) return m['invalid-range'];
  return field === 'start' || field === 'end' || field === 'order' ? m[`invalid-range.${field}`] : m['invalid-range.data']({ field });
}
