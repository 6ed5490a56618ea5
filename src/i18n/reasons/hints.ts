import type { Reason } from '../../core/types.js';
import type { ReasonsMessages } from './en.js';
import type { ParamReader } from './params.js';

/** The nearest thing that would be allowed, one sentence for each that the reason names. */
export function hintsOf(reason: Reason, p: ParamReader, m: ReasonsMessages): string[] {
  const hints: (string | undefined)[] = [];
  const earliest = p.instant('earliestStart');
  const latest = p.instant('latestStart');
  hints.push(earliest && m['hint.earliest']({ start: earliest }), latest && m['hint.latest']({ start: latest }));
  hints.push(...nearestHints(reason, p, m));
  const opening = p.range('openFrom', 'openTo');
  if (opening) hints.push(m['hint.opening']({ range: opening }));
  const [before, after] = [p.instant('nearestBefore'), p.instant('nearestAfter')];
  if (before ?? after) hints.push(m['hint.nearby']({ ...(before && { before }), ...(after && { after }) }));
  const wider = p.word('membership', 'wider');
  const widerDays = p.number('widerDays');
  if (wider && widerDays) hints.push(m['hint.wider']({ membership: wider, days: widerDays }));
  const left = p.duration('leftMinutes');
  if (left && p.raw('leftMinutes') !== '0') hints.push(m['hint.left']({ left }));
  const period = p.date('nextPeriod');
  if (period) hints.push(m['hint.next-period']({ start: period }));
  const offered = p.words('mode', 'offered');
  if (offered) hints.push(m['hint.offered']({ list: offered }));
  if (reason.code === 'qualification-missing' || reason.code === 'qualification-expired') hints.push(p.howTo());
  return hints.filter((hint) => hint !== undefined && hint !== '') as string[];
}

function nearestHints(reason: Reason, p: ParamReader, m: ReasonsMessages): (string | undefined)[] {
  const slot = p.range('nearestStart', 'nearestEnd');
  if (slot) return [m['hint.nearest-slot']({ range: slot })];
  const start = p.instant('nearestStart');
  const end = p.instant('nearestEnd');
  if (start && reason.code === 'in-past') return [m['hint.earliest']({ start })];
  return [start && m['hint.start-from']({ start }), end && m['hint.end-by']({ end })];
}
