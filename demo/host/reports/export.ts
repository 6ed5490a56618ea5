import { formatLocalDateTime, instantToWall, parseInstant } from '../../../src/core/time/index.js';
import type { Currency, InstantRange, Language } from '../../../src/core/index.js';
import { fieldWord } from '../../../src/i18n/field/index.js';
import { minorDigits } from '../../../src/i18n/format.js';
import { textOf } from '../../../src/i18n/language.js';
import { stateMessages } from '../../../src/i18n/states/index.js';
import { visibleCondition } from '../booking/list.js';
import { rangeText } from '../booking/occupancy.js';
import { Problem } from '../http/problem.js';
import type { Services } from '../services.js';
import { selectReservations, type StoredReservation } from '../store/reservations.js';
import { csvOf, type Cell } from './csv.js';
import { usageFor, type UsageQuestion } from './usage.js';
import { columnWords, type Column } from './words.js';

/** Lines of one table at most: more is asked for in parts. */
const MOST_LINES = 10_000;
const HOUR = 3_600_000;

/** Whose table of which time, in which language. */
export interface ExportQuery extends UsageQuestion {
  language: Language;
}

type Line = Partial<Record<Column, Cell>>;

const RESERVATION_COLUMNS: Column[] = [
  'reference', 'equipmentId', 'equipment', 'institution', 'mode', 'state', 'askerInstitution', 'asker', 'purpose', 'timeZone', 'wishedStart', 'wishedEnd',
  'confirmedStart', 'confirmedEnd', 'usedStart', 'usedEnd', 'bookedHours', 'usedHours', 'fee', 'currency', 'units', 'owed', 'signedAt',
];
const USAGE_COLUMNS: Column[] = ['equipmentId', 'equipment', 'institution', 'askerInstitution', 'mode', 'category', 'year', 'reservations', 'noShows', 'openHours', 'bookedHours', 'usedHours', 'units', 'unsigned', 'owed'];

/** The tables that can be had, each as CSV of what the reader may see in full and nothing else. */
export const EXPORTS = {
  /** One line a reservation that touches the window; times are the machine's own wall times. */
  async reservations(services: Services, { viewer, window, language, role }: ExportQuery): Promise<string> {
    const params: unknown[] = [rangeText(window)];
    const visible = visibleCondition(viewer, (value) => `$${params.push(value)}`, role);
    const stored = await selectReservations(services.database, `WHERE r.during && $1::tstzrange AND ${visible} ORDER BY lower(r.during), r.id LIMIT ${MOST_LINES + 1}`, params);
    if (stored.length > MOST_LINES) throw new Problem('invalid', { errors: [{ pointer: '/to', code: 'too-many' }] });
    return table(RESERVATION_COLUMNS, stored.map((one) => reservationLine(services, one, language)), language);
  },
  /** One line a machine, institution, pair of institutions or mode, as `GET /usage` counts them. */
  async usage(services: Services, { language, ...question }: ExportQuery): Promise<string> {
    const rows = await usageFor(services, question);
    const lines = rows.map(({ equipmentId, institutionId, askerInstitutionId, mode, category, fees = [], ...counts }): Line => ({
      ...counts,
      equipmentId,
      equipment: equipmentId && textOf(services.catalog.get(equipmentId)?.name, language),
      institution: institutionName(services, institutionId, language),
      askerInstitution: institutionName(services, askerInstitutionId, language),
      mode: mode && fieldWord('mode', mode, language),
      category: category && (textOf(services.catalog.categories.find(({ id }) => id === category)?.name, language) || category),
      owed: fees.map(({ amount, currency }) => `${moneyText(amount, currency)} ${currency}`).join('; '),
    }));
    return table(USAGE_COLUMNS, lines, language);
  },
};

function table(columns: readonly Column[], lines: readonly Line[], language: Language): string {
  return csvOf(columns.map((column) => columnWords[language][column]), lines.map((line) => columns.map((column) => line[column])));
}

function reservationLine(services: Services, { reservation }: StoredReservation, language: Language): Line {
  const { reference, equipmentId, mode, state, purpose, asker, wished, confirmed, actual, quote, report = {} } = reservation;
  // While a machine is in use its end is planned, not known.
  const used = state === 'in-use' ? undefined : actual;
  const machine = services.catalog.get(equipmentId);
  const timeZone = machine?.timeZone ?? 'UTC';
  const wall = (instant: string | undefined): Cell => instant && formatLocalDateTime(instantToWall(parseInstant(instant), timeZone), false).replace('T', ' ');
  return {
    reference, equipmentId, purpose, timeZone,
    equipment: textOf(machine?.name, language),
    institution: institutionName(services, machine?.institutionId, language),
    mode: fieldWord('mode', mode, language),
    state: stateMessages[language].state[state] ?? state,
    asker: asker?.name,
    askerInstitution: institutionName(services, asker?.institutionId, language),
    wishedStart: wall(wished.start), wishedEnd: wall(wished.end),
    confirmedStart: wall(confirmed?.start), confirmedEnd: wall(confirmed?.end), bookedHours: hoursOf(confirmed),
    usedStart: wall(actual?.start), usedEnd: wall(used?.end), usedHours: hoursOf(used),
    ...(quote && { fee: moneyText(quote.total, quote.currency), currency: quote.currency }),
    units: report.units, signedAt: wall(report.signedAt),
    ...(report.settlement && { owed: moneyText(report.settlement.total, report.settlement.currency), currency: report.settlement.currency }),
  };
}

function moneyText(amount: number, currency: Currency): string {
  const digits = minorDigits(currency);
  return (amount / 10 ** digits).toFixed(digits);
}

function hoursOf(range: InstantRange | undefined): Cell {
  return range && Math.round((100 * (parseInstant(range.end) - parseInstant(range.start))) / HOUR) / 100;
}

function institutionName({ catalog }: Services, wanted: string | undefined, language: Language): Cell {
  return wanted && (textOf(catalog.institutions.find(({ id }) => id === wanted)?.name, language) || wanted);
}
