import type { ScheduleLayer } from '../../../src/core/types.js';
import { formatLocalDate } from '../../../src/core/time/index.js';
import type { Random } from '../random.js';
import { triple } from '../text.js';

/** Whole institutions that close within the next weeks: days from now, number of days, why. */
const HOUSE: Readonly<Record<string, readonly [offset: number, days: number, name: string]>> = {
  'sagami-materials-laboratory': [9, 1, '停電を伴う受変電設備の更新 | Power cut for substation renewal | 수변전 설비 교체에 따른 정전'],
  'musashi-hills-university': [16, 2, '大学祭に伴う休館 | Closed for the university festival | 대학축제에 따른 휴관'],
  'takakura-city': [5, 1, '館内一斉清掃 | Cleaning of the building | 건물 일제 청소'],
  'naguri-automotive': [20, 3, '工場レイアウト変更 | Factory relayout | 공장 배치 변경'],
};

const UPKEEP = [
  '消耗品の交換 | Replacement of consumables | 소모품 교체',
  '年次校正 | Annual calibration | 연간 교정',
  'メーカー点検 | Maker inspection | 제조사 점검',
  'ソフトウェア更新 | Software update | 소프트웨어 업데이트',
  '冷却水装置の修理 | Repair of the water chiller | 냉각수 장치 수리',
  '公開講座での使用 | Reserved for a public course | 공개강좌 사용',
];

function layer(today: number, offset: number, days: number, name: string): ScheduleLayer {
  const start = `${formatLocalDate(today + offset)}T00:00`;
  const end = `${formatLocalDate(today + offset + days)}T00:00`;
  return { kind: 'maintenance', name: triple(name), spans: [{ start, end }], openings: [] };
}

/** Closures of the weeks around `today` (a day number in the machine's zone): the whole house's, and for some machines their own. */
export function outages(institutionId: string, today: number, random: Random): ScheduleLayer[] {
  const layers: ScheduleLayer[] = [];
  const house = HOUSE[institutionId];
  if (house) layers.push(layer(today, ...house));
  const isDown = random.chance(0.09);
  const offset = random.int(-6, 24);
  const days = random.int(1, 4);
  const name = random.pick(UPKEEP);
  if (isDown) layers.push(layer(today, offset, days, name));
  return layers;
}
