import type { Confirmation, Equipment, LocalizedText } from '../../../src/core/types.js';
import { formatInstant } from '../../../src/core/time/index.js';
import type { Random } from '../random.js';
import type { MachineType } from '../types.js';
import { triple } from '../text.js';

const DAY_MS = 86_400_000;

/** Age in days of an owner's last confirmation, from fresh to three years, with how often it occurs. */
const AGES: readonly (readonly [readonly [number, number], number])[] = [
  [[1, 30], 30], [[31, 90], 25], [[91, 180], 18], [[181, 350], 16], [[380, 720], 8], [[721, 1090], 3],
];

/** When a machine was last confirmed, by office hours of the day. */
export function confirmationOf(now: number, random: Random): Confirmation {
  const [low, high] = random.weighted(AGES);
  const day = Math.floor(now / DAY_MS) - random.int(low, high);
  const at = day * DAY_MS + random.int(0, 31) * 900_000;
  return { confirmedAt: formatInstant(at), confirmBy: formatInstant(at + 365 * DAY_MS) };
}

const FAULTS: readonly string[] = [
  '真空ポンプの不具合により停止しています。部品の到着を待っています。 | Stopped because of a vacuum pump fault; parts are on the way. | 진공펌프 고장으로 정지 중입니다. 부품 도착을 기다리고 있습니다.',
  '制御用パソコンの故障により、測定できません。 | The control computer has failed, so measuring is not possible. | 제어용 컴퓨터 고장으로 측정할 수 없습니다.',
  '冷却水の漏れが見つかり、修理を手配しています。 | A leak of cooling water was found; repair is being arranged. | 냉각수 누수가 발견되어 수리를 의뢰 중입니다.',
  '検出器の感度が低下しています。定性分析のみ可能です。 | The detector has lost sensitivity; only qualitative work is possible. | 검출기 감도가 저하되었습니다. 정성분석만 가능합니다.',
  '扉の安全スイッチが働かないため、使用を止めています。 | Out of use because a door safety switch does not work. | 문의 안전 스위치가 작동하지 않아 사용을 중지하였습니다.',
];

/** Status and what is wrong, by position in the list, so that each occurs a known number of times. */
export function statusOf(position: number): Pick<Equipment, 'status' | 'faultNote'> {
  if (position % 81 === 17) return { status: 'fault', faultNote: triple(FAULTS[Math.floor(position / 81) % FAULTS.length] as string) };
  if (position % 67 === 41) return { status: 'maintenance' };
  if (position % 140 === 97) return { status: 'retired' };
  return { status: 'in-service' };
}

/** Who may see it, by position: a few for members, two or three restricted. */
export function visibilityOf(position: number): Pick<Equipment, 'visibility'> {
  if (position % 160 === 53) return { visibility: 'restricted' };
  if (position % 25 === 11) return { visibility: 'members' };
  return {};
}

const SEVERAL = new Set(['oscilloscope', 'climate-chamber', 'salt-spray', 'resin-printer', 'thermal-camera', 'battery-tester', 'digital-microscope']);

/** Identical units behind one record. */
export function capacityOf(type: MachineType, variant: number): Pick<Equipment, 'capacity'> {
  return SEVERAL.has(type.key) && variant % 2 === 0 ? { capacity: 2 + (variant % 3) } : {};
}

const BUILDINGS: readonly string[] = [
  '本館 | Main building | 본관', '実験棟 | Laboratory building | 실험동', 'A棟 | Building A | A동', 'B棟 | Building B | B동',
  '東館 | East building | 동관', '新館 | New building | 신관', '試験棟 | Test building | 시험동',
];

/** Where in the institution it stands. */
export function siteOf(random: Random): LocalizedText {
  const building = triple(random.pick(BUILDINGS));
  const room = random.int(1, 4) * 100 + random.int(1, 18);
  return { ja: `${building.ja} ${room}室`, en: `${building.en}, room ${room}`, ko: `${building.ko} ${room}호`, source: 'ja' };
}

const TERMS = {
  public: triple(
    '利用規程を守り、安全に関する職員の指示に従ってください。装置を破損した場合は、実費を負担していただくことがあります。申込みの内容は、目的以外には使いません。 | Follow the rules of use and the safety instructions of our staff. You may be charged for damage. What you tell us is used for this purpose only. | 이용 규정을 준수하고 안전에 관한 직원의 지시에 따라 주십시오. 장비를 파손한 경우 실비를 부담하실 수 있습니다. 신청 내용은 목적 외에 사용하지 않습니다.',
  ),
  company: triple(
    '受託は当社の取引条件によります。知り得た情報は互いに秘密として扱います。日程は、当社の生産の都合により変更をお願いすることがあります。 | Work is done under our terms of trade. Both sides keep what they learn confidential. We may ask to move dates when our production requires it. | 수탁은 당사 거래 조건에 따릅니다. 알게 된 정보는 상호 비밀로 취급합니다. 일정은 당사 생산 사정에 따라 변경을 요청드릴 수 있습니다.',
  ),
};

/** Terms of use by kind of institution. */
export function termsOf(kind: string): LocalizedText {
  return kind.endsWith('company') ? TERMS.company : TERMS.public;
}
