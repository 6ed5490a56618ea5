import type { LocalizedText, Specification } from '../../../src/core/types.js';
import { SPECIFICATION_NAMES } from '../machines/properties.js';
import { WORDS } from '../machines/words.js';
import type { Random } from '../random.js';
import { join, t, triple } from '../text.js';
import type { MachineType, Profile } from '../types.js';

const JOIN = { ja: '', en: ' ', ko: ' ' };
const NAMES: Readonly<Record<string, LocalizedText>> = SPECIFICATION_NAMES;
const VALUES: Readonly<Record<string, LocalizedText>> = WORDS;

/** Sentences about how one gets started, by profile. */
const REMARKS: Readonly<Record<Profile, readonly string[]>> = {
  instrument: [
    '講習を受けた方は、ご自身で操作できます。 | After the training you may operate it yourself. | 교육을 받으신 분은 직접 조작하실 수 있습니다.',
    '測定条件が決まっていない場合は、事前にご相談ください。 | If you are unsure of the conditions, please ask beforehand. | 측정 조건이 정해지지 않은 경우 사전에 상담해 주십시오.',
    'データはUSBメモリまたは共有フォルダでお持ち帰りいただけます。 | Data can be taken home on a memory stick or by shared folder. | 데이터는 USB 메모리 또는 공유 폴더로 가져가실 수 있습니다.',
  ],
  bench: [
    '初めての方には、職員が操作をご案内します。 | Our staff show first-time users how it works. | 처음이신 분께는 직원이 조작을 안내해 드립니다.',
    '空いていれば当日のご利用も可能です。 | Same-day use is possible when it is free. | 비어 있으면 당일 이용도 가능합니다.',
    '日本語と英語の操作手引きを備えています。 | Operating guides in Japanese and English are at hand. | 일본어와 영어 조작 안내서를 비치하고 있습니다.',
  ],
  expert: [
    '担当の技術者が測定し、結果を報告書にまとめます。 | Our engineers measure and write up the results. | 담당 기술자가 측정하고 결과를 보고서로 정리합니다.',
    '立会いを希望される方は、申込時にお知らせください。 | Tell us in the request if you wish to be present. | 입회를 희망하시는 분은 신청 시 알려 주십시오.',
  ],
  chamber: [
    '運転中の様子は、記録データでご確認いただけます。 | Recorded data show how the run went. | 운전 상황은 기록 데이터로 확인하실 수 있습니다.',
    '試料の搬入と搬出は、平日の日中にお願いします。 | Please bring and fetch samples in the daytime on weekdays. | 시료의 반입과 반출은 평일 낮에 부탁드립니다.',
  ],
  portable: [
    '使い方の説明を受けてからのお渡しとなります。 | Handed over after a short explanation. | 사용 방법 설명 후에 인도합니다.',
    '専用ケースに入れてお渡しします。 | Handed over in its own case. | 전용 케이스에 담아 인도합니다.',
  ],
  machine: [
    '加工の可否と概算は、図面をもとにお答えします。 | From a drawing we tell you whether it can be made and for about how much. | 도면을 바탕으로 가공 가능 여부와 개산 비용을 답변드립니다.',
    '材料はお持ち込みいただけます。 | You may bring your own material. | 재료는 지참하실 수 있습니다.',
    '1個の試作から承ります。 | We take orders from a single piece. | 시제품 1개부터 접수합니다.',
  ],
  line: [
    '日程は打合せのうえで決めます。 | Dates are settled in a meeting. | 일정은 협의 후 결정합니다.',
    '秘密保持契約を結んだうえで承ることができます。 | Work under a non-disclosure agreement is possible. | 비밀유지계약을 체결한 후 접수할 수 있습니다.',
  ],
  room: [
    '機材の搬入口から台車で入れます。 | Carts can enter from the loading entrance. | 장비 반입구에서 대차로 들어올 수 있습니다.',
    '利用前に、緊急時の連絡方法をご案内します。 | Before use we explain what to do in an emergency. | 이용 전에 비상시 연락 방법을 안내해 드립니다.',
  ],
  seminar: [
    '準備と片付けの時間も利用時間に含めてください。 | Include the time for setting up and clearing. | 준비와 정리 시간도 이용 시간에 포함해 주십시오.',
    '飲み物の持込みができます。 | Drinks may be brought in. | 음료를 반입할 수 있습니다.',
  ],
};

/** Specifications of the variant with that index; a value of "-" leaves its line out. */
export function specificationsOf(type: MachineType, variant: number): Specification[] {
  return type.specs.flatMap((line): Specification[] => {
    const [, key = '', list = '', unit] = /^([a-z-]+): (.+?)(?: \[(.+)\])?$/.exec(line) ?? [];
    const values = list.split(' | ');
    const value = values[variant % values.length] as string;
    if (value === '-') return [];
    const name = NAMES[key];
    if (!name) throw new Error(`Sample type ${type.key} has an unknown specification "${line}".`);
    return [{ name, value: read(value), ...(unit ? { unit } : {}) }];
  });
}

function read(value: string): Specification['value'] {
  if (value.startsWith('@')) {
    const word = VALUES[value.slice(1)];
    if (!word) throw new Error(`The sample has no word for "${value}".`);
    return word;
  }
  return /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value;
}

/** What the type is for, this machine's chief figures, and how to start. */
export function descriptionOf(type: MachineType, specifications: readonly Specification[], random: Random): LocalizedText {
  const figures = specifications.slice(0, 2);
  const list = (language: 'ja' | 'en' | 'ko'): string =>
    figures.map(({ name, value, unit }) => {
      const text = typeof value === 'object' ? (value[language] ?? '') : String(value);
      const label = name[language] ?? '';
      return `${language === 'en' ? lowerFirst(label) : label} ${text}${unit ? ` ${unit}` : ''}`;
    }).join(language === 'ja' ? '、' : ', ');
  return join([
    t(...type.about),
    t(`本機の主な仕様は、${list('ja')}です。`, `Chief figures of this unit: ${list('en')}.`, `본 장비의 주요 사양은 ${list('ko')}입니다.`),
    triple(random.pick(REMARKS[type.profile])),
  ], JOIN);
}

/** Abbreviations keep their capitals. */
function lowerFirst(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
