import { isSafeUrl, LINK_SCHEMES, PICTURE_SCHEMES } from '../../core/equipment/index.js';
import { isValidTimeZone, parseInstant } from '../../core/time/index.js';
import type { Category, Equipment, Institution, Language, LocalizedText, Mode, Person, Picture, Qualification } from '../../core/types.js';
import type { Capabilities, Directory } from '../../host/index.js';
import { detailMessages } from '../../i18n/detail/index.js';
import { fieldWord } from '../../i18n/field/index.js';
import { formatAgo } from '../../i18n/ago.js';
import { formatInstant, formatNumber } from '../../i18n/format.js';
import { textOf } from '../../i18n/language.js';
import { regionName } from '../../i18n/regions/index.js';
import { confirmationState, listOf, specificationText } from '../base/equipment-words.js';

/** For whom and when a machine's page is written. */
export interface DetailContext {
  language: Language;
  /** UTC milliseconds. */
  now: number;
  /** The reader's zone. */
  timeZone: string;
  directory?: Partial<Directory>;
  /** Null has not signed in. */
  person: Person | null;
  /** What the host can do; undefined where no host is asked. */
  capabilities?: Capabilities;
}

/** Who owns a machine, as the directory knows it. */
export function institutionOf(equipment: Equipment, directory: Partial<Directory> | undefined): Institution | undefined {
  return listOf(directory?.institutions).find(({ id }) => id === equipment.institutionId);
}

/** A machine's modes in the record's order. */
export function modesOf(equipment: Equipment): Mode[] {
  return listOf(equipment.modes).map(({ mode }) => mode);
}

/** Pictures whose address may be shown. */
export function picturesOf(equipment: Equipment): Picture[] {
  return listOf(equipment.pictures).filter(({ src }) => typeof src === 'string' && isSafeUrl(src, PICTURE_SCHEMES));
}

/** A line of the specification table. */
export interface TableRow {
  name: string;
  value: string;
}

/** Specifications, and what else identifies the machine, as lines of one table. */
export function specificationRows(equipment: Equipment, { language, directory }: DetailContext): TableRow[] {
  const t = detailMessages[language];
  const categories = new Map(listOf<Category>(directory?.categories).map((one) => [one.id, one]));
  const path = (typeof equipment.category === 'string' ? equipment.category : '').split('/');
  const names = path.map((_, index) => textOf(categories.get(path.slice(0, index + 1).join('/'))?.name, language)).filter(Boolean);
  const rows: [string, string][] = [
    ...listOf(equipment.specifications).map((one): [string, string] => [textOf(one.name, language), specificationText(one, language)]),
    [t.maker, equipment.maker ?? ''],
    [t.model, equipment.model ?? ''],
    [t.category, names.join(' › ') || fieldWord('kind', equipment.kind ?? '', language)],
    [t.site, [textOf(equipment.site, language), equipment.region ? regionName(equipment.region, language) : ''].filter(Boolean).join(' · ')],
    [t.units, (equipment.capacity ?? 1) > 1 ? formatNumber(equipment.capacity ?? 1, language) : ''],
  ];
  return rows.filter(([, value]) => value !== '').map(([name, value]) => ({ name, value }));
}

/** A training that a mode asks for and how the person stands to it. */
export interface TrainingView {
  /** The qualification that it gives. */
  id: string;
  name: string;
  howTo?: LocalizedText;
  validity: string;
  state: 'held' | 'expired' | 'missing' | 'unknown';
  stateText: string;
}

/** Trainings that a mode asks for. */
export function trainings(equipment: Equipment, mode: Mode, { language, now, timeZone, directory, person }: DetailContext): TrainingView[] {
  const t = detailMessages[language];
  // The record's own words go before the directory's, which may know more, such as how to get it.
  const known = new Map<string, Qualification>();
  for (const one of [...listOf<Qualification>(directory?.qualifications), ...listOf(equipment.qualifications)]) known.set(one.id, { ...known.get(one.id), ...one });
  const ids = listOf(listOf(equipment.modes).find((one) => one.mode === mode)?.qualificationIds);
  return ids.map((id) => {
    const qualification = known.get(id);
    const held = listOf(person?.qualifications).find((one) => one.qualificationId === id);
    const expires = parseInstant(held?.expiresAt ?? '');
    const date = formatInstant(expires, 'date-year', { language, timeZone });
    const common = {
      id,
      name: textOf(qualification?.name, language) || id,
      ...(qualification?.howTo && { howTo: qualification.howTo }),
      validity: qualification?.validMonths ? t.trainingValid({ months: formatNumber(qualification.validMonths, language) }) : '',
    };
    if (!person) return { ...common, state: 'unknown', stateText: t.heldUnknown };
    if (!held) return { ...common, state: 'missing', stateText: t.notHeld };
    if (expires <= now) return { ...common, state: 'expired', stateText: t.expired({ date }) };
    return { ...common, state: 'held', stateText: Number.isNaN(expires) ? t.held : t.heldUntil({ date }) };
  });
}

/** The owner's last confirmation in words; `isOverdue` also when there never was one. */
export function confirmationView(equipment: Equipment, { language, now, timeZone }: DetailContext): { text: string; next: string; isOverdue: boolean } {
  const t = detailMessages[language];
  const confirmation = confirmationState(equipment.confirmation, now);
  if (confirmation.state === 'never') return { text: t.neverConfirmed, next: '', isOverdue: true };
  const date = (instant: number): string => formatInstant(instant, 'date-year', { language, timeZone });
  const text = t.confirmedOn({ date: date(confirmation.confirmedAt), ago: formatAgo(confirmation.confirmedAt, now, language) });
  if (confirmation.state === 'overdue') return { text, next: t.overdue({ date: date(confirmation.confirmBy) }), isOverdue: true };
  return { text, next: Number.isFinite(confirmation.confirmBy) ? t.confirmNext({ date: date(confirmation.confirmBy) }) : '', isOverdue: false };
}

/** A way to reach somebody: words, and a link where its address may be followed. */
export interface ContactLine {
  term: string;
  text: string;
  href?: string;
}

/** How to reach whom one asks about a machine: the record's contact, else the institution's. */
export function contactLines(equipment: Equipment, institution: Institution | undefined, language: Language): ContactLine[] {
  const t = detailMessages[language];
  const { contact } = equipment;
  const line = (term: string, text: string | undefined, href: string): ContactLine[] =>
    typeof text === 'string' && text ? [{ term, text, ...(isSafeUrl(href, LINK_SCHEMES) && { href }) }] : [];
  const [email, telephone, url] = [contact?.email ?? institution?.email, contact?.telephone ?? institution?.telephone, contact?.url ?? institution?.url];
  return [
    ...line(t.email, email, `mailto:${email ?? ''}`),
    ...line(t.telephone, telephone, `tel:${(telephone ?? '').toString().replace(/[^\d+]/g, '')}`),
    ...line(t.website, url, url ?? ''),
    ...line(t.address, textOf(institution?.address, language), ''),
  ];
}

/** Whether times can be asked for, and if not, why, in words. */
export function actionView(equipment: Equipment, { language, capabilities }: DetailContext): { label: string; reason?: string } {
  const t = detailMessages[language];
  const label = capabilities?.request === false ? t.actionFree : t.action;
  if (equipment.status === 'retired') return { label, reason: t.actionOff.retired };
  if (equipment.status === 'fault') return { label, reason: t.actionOff.fault };
  if (modesOf(equipment).length === 0) return { label, reason: t.actionOff.noMode };
  return capabilities?.request === false ? { label, reason: t.actionOff.capability } : { label };
}

/** A record's zone when it is none; undefined when all is well. */
export function unknownZone(equipment: Equipment): string | undefined {
  return isValidTimeZone(equipment.timeZone) ? undefined : String(equipment.timeZone);
}
