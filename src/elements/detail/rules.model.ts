import { horizonDays, rulesFor } from '../../core/booking/stated-rules.js';
import { membershipOf } from '../../core/pricing/index.js';
import type { BookingRules, Equipment, Language, Mode, Person, Quota } from '../../core/types.js';
import { MEMBERSHIPS } from '../../core/equipment/index.js';
import { detailMessages } from '../../i18n/detail/index.js';
import { fieldWord, fieldWords, joinWords } from '../../i18n/field/index.js';
import { formatDuration, formatNumber } from '../../i18n/format.js';
import { textOf } from '../../i18n/language.js';
import { regionName } from '../../i18n/regions/index.js';
import { listOf } from '../base/equipment-words.js';

/** One rule in words: what it is about and what it says. */
export interface RuleLine {
  term: string;
  texts: string[];
}

/** The rules that hold for a mode, or undefined when the record carries none. */
export function effectiveRules(equipment: Equipment, mode: Mode | undefined): BookingRules | undefined {
  if (typeof equipment.rules !== 'object' || equipment.rules === null) return undefined;
  return mode ? rulesFor({ rules: equipment.rules, modes: [...listOf(equipment.modes)] }, mode) : equipment.rules;
}

/** The owner's rules for a mode in words, as they concern the asking person. */
export function ruleLines(equipment: Equipment, mode: Mode, person: Person | null, language: Language): RuleLine[] {
  const t = detailMessages[language];
  const rules = effectiveRules(equipment, mode);
  const offer = listOf(equipment.modes).find((one) => one.mode === mode);
  const lines: [term: string, texts: string[]][] = [];
  if (offer) lines.push([t.rule.approval, [offer.approval === 'instant' ? t.approvalInstant : t.approvalRequired]]);
  if (rules) {
    const words = (minutes: number): string => formatDuration(minutes, language);
    lines.push(
      [t.rule.length, [lengthText(rules, language)]],
      [t.rule.lead, [rules.leadMinutes > 0 ? t.leadTime({ duration: words(rules.leadMinutes) }) : t.leadNone]],
      [t.rule.horizon, horizonTexts(rules, person, language)],
      [t.rule.days, rules.mayCrossDays ? [] : [t.sameDay]],
      [t.rule.buffers, [
        ...(rules.bufferBeforeMinutes > 0 ? [t.bufferBefore({ duration: words(rules.bufferBeforeMinutes) })] : []),
        ...(rules.bufferAfterMinutes > 0 ? [t.bufferAfter({ duration: words(rules.bufferAfterMinutes) })] : []),
      ]],
      [t.rule.pending, offer?.approval === 'instant' ? [] : [rules.pendingBlocks ? t.pendingBlocks : t.pendingFree]],
      [t.rule.cancel, [rules.cancelCutoffMinutes > 0 ? t.cancelUntil({ duration: words(rules.cancelCutoffMinutes) }) : t.cancelAny]],
      [t.rule.quota, listOf(rules.quotas).flatMap((quota) => quotaTexts(quota, language))],
      [t.rule.gap, rules.minGapToOwnMinutes ? [t.gap({ duration: words(rules.minGapToOwnMinutes) })] : []],
      [t.rule.memberships, membershipTexts(rules, person, language)],
      [t.rule.regions, listOf(rules.regions).length ? [joinWords(listOf(rules.regions).map((code) => regionName(code, language)), language)] : []],
    );
  }
  lines.push([t.rule.note, [textOf(offer?.note, language)].filter(Boolean)]);
  return lines.filter(([, texts]) => texts.length > 0).map(([term, texts]) => ({ term, texts }));
}

function lengthText({ minMinutes, maxMinutes, stepMinutes }: BookingRules, language: Language): string {
  const t = detailMessages[language];
  const words = (minutes: number): string => formatDuration(minutes, language);
  if (minMinutes === maxMinutes) return t.lengthFixed({ length: words(minMinutes) });
  return t.lengthRange({ min: words(minMinutes), max: words(maxMinutes), step: words(stepMinutes) });
}

/** The person's own horizon, and every class whose horizon is wider. */
function horizonTexts(rules: BookingRules, person: Person | null, language: Language): string[] {
  const t = detailMessages[language];
  if (typeof rules.horizonDays !== 'object' || rules.horizonDays === null) return [];
  const own = horizonDays(rules, membershipOf(person));
  if (!Number.isFinite(own)) return [];
  const wider = new Map<number, string[]>();
  for (const membership of MEMBERSHIPS) {
    const days = horizonDays(rules, membership);
    if (days > own && Number.isFinite(days)) wider.set(days, [...(wider.get(days) ?? []), membership]);
  }
  return [
    t.horizon({ days: formatNumber(own, language) }),
    ...[...wider].map(([days, classes]) => t.horizonWider({ days: formatNumber(days, language), membership: fieldWords('membership', classes, language) })),
  ];
}

function quotaTexts({ scope, per, maxCount, maxMinutes }: Quota, language: Language): string[] {
  const t = detailMessages[language];
  return [
    ...(maxCount === undefined ? [] : [t.quotaCount({ count: formatNumber(maxCount, language), per, scope })]),
    ...(maxMinutes === undefined ? [] : [t.quotaTime({ duration: formatDuration(maxMinutes, language), per, scope })]),
  ];
}

function membershipTexts(rules: BookingRules, person: Person | null, language: Language): string[] {
  const memberships = listOf(rules.memberships);
  if (memberships.length === 0) return [];
  const list = fieldWords('membership', memberships, language);
  const own = membershipOf(person);
  if (!person || memberships.includes(own)) return [list];
  return [list, detailMessages[language].notEligible({ membership: fieldWord('membership', own, language) })];
}
