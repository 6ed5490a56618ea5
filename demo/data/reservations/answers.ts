import type { Answer, Equipment, Mode, Question } from '../../../src/core/types.js';
import type { Random } from '../random.js';

type Language = 'ja' | 'en' | 'ko';

/** What people fill in, by question and language. */
const TEXTS: Readonly<Record<string, Readonly<Record<Language, readonly string[]>>>> = {
  'sample-material': {
    ja: ['アルミ合金 A5052', 'SUS304', 'ABS樹脂', 'S45C 焼入れ品', 'ガラスエポキシ', 'ポリプロピレン(タルク30 %)'],
    en: ['aluminum alloy A5052', 'stainless steel 304', 'PA12', 'hardened S45C'],
    ko: ['알루미늄합금 A5052', 'SUS304', 'ABS 수지'],
  },
  'sample-size': {
    ja: ['120 × 80 × 40 mm、約0.6 kg', '300 × 200 × 150 mm、約4 kg', 'Ø30 × 50 mm、約0.2 kg'],
    en: ['120 × 80 × 40 mm, about 0.6 kg', 'diameter 30 mm, 50 mm long'],
    ko: ['120 × 80 × 40 mm, 약 0.6 kg', '직경 30 mm, 길이 50 mm'],
  },
  'specimen-shape': {
    ja: ['JIS 5号試験片', '丸棒 Ø8 × 100 mm', 'ダンベル形1A'],
    en: ['dumbbell 1A', 'round bar, 8 mm'],
    ko: ['덤벨형 1A', '환봉 Ø8 × 100 mm'],
  },
  standard: { ja: ['JIS Z 2241', 'JIS C 60068-2-6', 'なし'], en: ['ISO 6892-1', 'IEC 60068-2-6'], ko: ['KS B 0802', 'ISO 6892-1'] },
  board: {
    ja: ['100 × 80 mm、4層、30枚、鉛フリー', '160 × 100 mm、両面、10枚、鉛フリー'],
    en: ['100 × 80 mm, four layers, 30 boards, lead-free'],
    ko: ['100 × 80 mm, 4층, 30장, 무연'],
  },
  accessory: { ja: ['なし', '小型の治具', '延長ケーブル'], en: ['none', 'small fixture'], ko: ['없음', '소형 지그'] },
  place: { ja: ['当社工場内(滝山市)', '学内実験室'], en: ['our laboratory'], ko: ['당사 공장 내'] },
  topics: {
    ja: ['装置を拝見し、測定の進め方を相談したいです。', '委託できる範囲と費用を伺いたいです。'],
    en: ['We would like to see the equipment and discuss how to measure.'],
    ko: ['장비를 견학하고 측정 방법을 상담하고 싶습니다.'],
  },
};

function answer(question: Question, language: Language, random: Random): Answer {
  switch (question.type) {
    case 'number':
      return random.int(question.min ?? 1, Math.min(question.max ?? 9, 9));
    case 'yes-no':
      return question.id === 'hazardous' ? random.chance(0.08) : random.chance(0.8);
    case 'choice':
      return random.pick((question.options ?? []).map(({ value }) => value));
    default:
      return random.pick(TEXTS[question.id]?.[language] ?? ['-']);
  }
}

/** Answers to the questions of a mode: all that are required, most of the others. */
export function answersFor(machine: Equipment, mode: Mode, language: Language, random: Random): Record<string, Answer> {
  const asked = machine.questions.filter((question) => question.modes === undefined || question.modes.includes(mode));
  const answered = asked.filter((question) => random.chance(0.6) || question.required);
  return Object.fromEntries(answered.map((question) => [question.id, answer(question, language, random)]));
}
