import type { InstitutionKind, MembershipClass, Mode, Tariff, TariffComponent } from '../../../src/core/types.js';
import type { InstitutionRow } from '../institutions/index.js';
import type { Random } from '../random.js';
import { triple } from '../text.js';

const AREA = ['JP-11', 'JP-13', 'JP-14'];
const LEVEL: Readonly<Record<InstitutionKind, number>> = {
  university: 0.8, 'public-laboratory': 1, 'large-company': 2.1, 'small-company': 1.4, incubator: 0.6, 'local-government': 0.5,
};
const TAX: TariffComponent = { kind: 'tax', percent: '10' };
const OUTSIDE = triple('3都県以外の方 | Askers outside the three prefectures | 3개 도현 이외의 신청자');
const SMALL_FREE = triple('管内の小規模企業は無料 | Free for small firms of the prefecture | 관내 소규모 기업 무료');
const SMALL_HALF = triple('中小企業は半額 | Half price for small and medium firms | 중소기업 반액');
const PUBLIC_NOTE = triple(
  '条例に基づく使用料です。1時間未満は切り上げます。 | Fees under the ordinance; part hours are rounded up. | 조례에 따른 사용료입니다. 1시간 미만은 올림합니다.',
);
const CLASS_NOTE = triple('会員区分により単価が異なります。 | The rate depends on the class of membership. | 회원 구분에 따라 단가가 다릅니다.');

/** Hundreds of yen, at least one. */
function yen(amount: number): number {
  return Math.max(100, Math.round(amount / 100) * 100);
}

function hourly(rate: number, isLong: boolean): TariffComponent {
  const steps = isLong ? [{ upToUnits: 24, amount: yen(rate) }, { amount: yen(rate * 0.45) }] : [{ amount: yen(rate) }];
  return { kind: 'time', unitMinutes: 60, steps };
}

/** The fees of one machine: a tariff per mode, or per mode and class. */
export function tariffsFor(id: string, modes: readonly Mode[], base: number, isLong: boolean, row: InstitutionRow, random: Random): Tariff[] {
  const rate = base * LEVEL[row.kind] * (0.9 + random.next() * 0.25);
  const style = random.int(0, 2);
  const make = (mode: Mode, components: TariffComponent[], rest: Partial<Tariff> = {}): Tariff => ({
    id: `${id}-${mode}${rest.memberships ? `-${rest.memberships[0]}` : ''}`, mode, currency: 'JPY', components, ...rest,
  });
  return modes.flatMap((mode) => {
    switch (mode) {
      case 'self-use':
        return selfUse(rate, isLong, row, style).map((part) => make(mode, part.components, part.rest));
      case 'commissioned':
        return [make(mode, commissioned(rate, isLong, row, style))];
      case 'loan':
        return [make(mode, loan(rate))];
      case 'visit':
        return [make(mode, [])];
    }
  });
}

interface Part {
  components: TariffComponent[];
  rest?: Partial<Tariff>;
}

function selfUse(rate: number, isLong: boolean, row: InstitutionRow, style: number): Part[] {
  const cancel: TariffComponent = { kind: 'cancellation', withinMinutes: 1440, percent: 50 };
  switch (row.kind) {
    case 'university':
    case 'incubator': {
      const by = (memberships: MembershipClass[], factor: number, setup: number): Part => ({
        components: [...(setup ? [{ kind: 'setup', amount: yen(setup) } as const] : []), hourly(rate * factor, isLong), cancel, TAX],
        rest: { memberships, note: CLASS_NOTE },
      });
      return [by(['regular'], 0.7, 0), by(['associate', 'cooperating'], 0.9, 0), by(['none'], 1.3, rate * 0.5)];
    }
    case 'public-laboratory':
    case 'local-government': {
      const relief: TariffComponent[] = [
        { kind: 'multiplier', factor: '0', when: { regionIn: [row.region], companySizes: ['small'], memberships: ['regular'] }, label: SMALL_FREE },
        { kind: 'multiplier', factor: '0.5', when: { companySizes: ['small', 'medium'] }, label: SMALL_HALF },
      ];
      const reduced = style === 2 ? [] : [relief[row.kind === 'local-government' ? 0 : style] as TariffComponent];
      return [{
        components: [
          ...(style === 1 ? [{ kind: 'setup', amount: yen(rate * 0.6) } as const] : []),
          hourly(rate, isLong),
          ...(style === 0 ? [{ kind: 'overrun', unitMinutes: 30, amount: yen(rate * 0.6) } as const] : []),
          ...reduced,
          { kind: 'multiplier', factor: '2', when: { regionNotIn: AREA }, label: OUTSIDE },
          TAX,
        ],
        rest: { note: PUBLIC_NOTE },
      }];
    }
    default:
      return [
        { components: [{ kind: 'setup', amount: yen(rate) }, hourly(rate, isLong), { kind: 'minimum', amount: yen(rate * 2.5) }, cancel, TAX], rest: { memberships: ['regular', 'associate', 'cooperating'] } },
        { components: [{ kind: 'setup', amount: yen(rate * 1.5) }, hourly(rate * 1.4, isLong), { kind: 'minimum', amount: yen(rate * 4) }, cancel, TAX], rest: { memberships: ['none'] } },
      ];
  }
}

function commissioned(rate: number, isLong: boolean, row: InstitutionRow, style: number): TariffComponent[] {
  const isPublic = row.kind === 'public-laboratory' || row.kind === 'local-government';
  const parts: TariffComponent[] = [{ kind: 'setup', amount: yen(rate * 1.2) }];
  if (style === 0 || isLong) parts.push(hourly(rate * 1.3, isLong));
  if (style !== 0 && !isLong) parts.push({ kind: 'time', unitMinutes: 60, steps: [{ upToUnits: 8, amount: yen(rate * 1.2) }, { amount: yen(rate * 0.9) }] });
  parts.push({ kind: 'per-sample', amount: yen(rate * 0.7), questionId: 'samples', included: style === 1 ? 1 : 0 });
  if (style === 2) parts.push({ kind: 'staff', amountPerHour: isPublic ? 3200 : 5500 });
  if (isPublic) parts.push({ kind: 'multiplier', factor: '2', when: { regionNotIn: AREA }, label: OUTSIDE });
  else parts.push({ kind: 'minimum', amount: yen(rate * 4) });
  return [...parts, { kind: 'cancellation', withinMinutes: 4320, percent: 50 }, TAX];
}

/** By the day, lower from the fourth and the eighth. */
function loan(rate: number): TariffComponent[] {
  const steps = [{ upToUnits: 3, amount: yen(rate * 6) }, { upToUnits: 7, amount: yen(rate * 4.5) }, { amount: yen(rate * 3) }];
  return [{ kind: 'time', unitMinutes: 1440, steps }, { kind: 'overrun', unitMinutes: 1440, amount: yen(rate * 8) }, TAX];
}
