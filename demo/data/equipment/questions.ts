import type { Mode, Question } from '../../../src/core/types.js';
import type { MachineType } from '../types.js';
import { triple } from '../text.js';

/** A choice: value and words. */
function options(table: Readonly<Record<string, string>>): { options: NonNullable<Question['options']> } {
  return { options: Object.entries(table).map(([value, label]) => ({ value, label: triple(label) })) };
}

/** Questions of owners, by id. */
const QUESTIONS: Readonly<Record<string, Omit<Question, 'id'>>> = {
  experience: {
    modes: ['self-use'], type: 'choice', required: true,
    label: triple('この種類の装置の使用経験 | Experience with this kind of equipment | 이 종류의 장비 사용 경험'),
    ...options({ first: '初めて | First time | 처음', some: '数回ある | A few times | 몇 번 있음', regular: '日常的に使用 | Regular user | 일상적으로 사용' }),
  },
  accompany: {
    modes: ['self-use'], type: 'yes-no',
    label: triple('職員の立会いを希望しますか | Would you like our staff to be present? | 직원의 입회를 희망하십니까?'),
  },
  accessory: {
    modes: ['self-use', 'loan'], type: 'text', maxLength: 200,
    label: triple('必要な付属品・治具 | Accessories or fixtures needed | 필요한 부속품·지그'),
  },
  samples: {
    modes: ['commissioned'], type: 'number', required: true, min: 1, max: 200,
    label: triple('試料・製作の個数 | Number of samples or pieces | 시료·제작 수량'),
  },
  'sample-material': {
    modes: ['self-use', 'commissioned'], type: 'text', required: true, maxLength: 200,
    label: triple('材質 | Material | 재질'),
    help: triple('例: アルミ合金 A5052、ABS樹脂 | For example: aluminum alloy A5052, ABS | 예: 알루미늄합금 A5052, ABS 수지'),
  },
  'sample-size': {
    modes: ['self-use', 'commissioned'], type: 'text', required: true, maxLength: 200,
    label: triple('大きさと質量 | Size and mass | 크기와 질량'),
    help: triple('例: 300 × 200 × 150 mm、約4 kg | For example: 300 × 200 × 150 mm, about 4 kg | 예: 300 × 200 × 150 mm, 약 4 kg'),
  },
  'report-language': {
    modes: ['commissioned'], type: 'choice', required: true,
    label: triple('報告書の言語 | Language of the report | 보고서 언어'),
    ...options({ ja: '日本語 | Japanese | 일본어', en: '英語 | English | 영어', none: '報告書は不要 | No report | 보고서 불필요' }),
  },
  standard: {
    modes: ['self-use', 'commissioned'], type: 'text', maxLength: 200,
    label: triple('準拠する規格 | Standard to follow | 준거 규격'),
    help: triple('規格番号と年版をご記入ください。 | Give the number and year of the standard. | 규격 번호와 연도를 기입해 주십시오.'),
  },
  hazardous: {
    modes: ['self-use', 'commissioned'], type: 'yes-no', required: true,
    label: triple('有害物・危険物を含みますか | Does the sample contain hazardous substances? | 유해물·위험물을 포함합니까?'),
    help: triple('含む場合は、安全データシート(SDS)をお持ちください。 | If so, bring the safety data sheet. | 포함하는 경우 안전보건자료(SDS)를 지참해 주십시오.'),
  },
  'vacuum-safe': {
    modes: ['self-use', 'commissioned'], type: 'yes-no', required: true,
    label: triple('試料は真空中で安定ですか | Is the sample stable in vacuum? | 시료는 진공에서 안정합니까?'),
  },
  conductive: {
    modes: ['self-use', 'commissioned'], type: 'yes-no',
    label: triple('試料に導電性がありますか | Does the sample conduct electricity? | 시료에 전도성이 있습니까?'),
  },
  biological: {
    modes: ['self-use', 'commissioned'], type: 'choice', required: true,
    label: triple('生物試料の区分 | Class of biological sample | 생물 시료 구분'),
    ...options({ none: '生物試料ではない | Not biological | 생물 시료 아님', bsl1: 'BSL1 | BSL1 | BSL1' }),
  },
  immersion: {
    modes: ['self-use', 'commissioned'], type: 'yes-no', required: true,
    label: triple('水に浸してもよい試料ですか | May the sample be immersed in water? | 물에 담가도 되는 시료입니까?'),
  },
  'specimen-shape': {
    modes: ['self-use', 'commissioned'], type: 'text', required: true, maxLength: 200,
    label: triple('試験片の形状・寸法 | Shape and size of specimens | 시험편의 형상·치수'),
  },
  drawing: {
    modes: ['commissioned'], type: 'yes-no', required: true,
    label: triple('図面または三次元データがありますか | Do you have a drawing or three-dimensional data? | 도면 또는 3차원 데이터가 있습니까?'),
  },
  lot: {
    modes: ['commissioned'], type: 'choice', required: true,
    label: triple('製作の目的 | Purpose of the pieces | 제작 목적'),
    ...options({ trial: '試作 | Prototype | 시제품', small: '小ロット生産 | Small lot | 소량 생산', conditions: '条件出し | Finding conditions | 조건 설정' }),
  },
  board: {
    modes: ['self-use', 'commissioned'], type: 'text', required: true, maxLength: 200,
    label: triple('基板の寸法・枚数・はんだの種類 | Board size, number and solder | 기판 크기·매수·땜납 종류'),
  },
  wafer: {
    modes: ['self-use', 'commissioned'], type: 'choice', required: true,
    label: triple('基材の種類 | Kind of substrate | 기재 종류'),
    ...options({ si: 'シリコンウエハ | Silicon wafer | 실리콘 웨이퍼', glass: 'ガラス | Glass | 유리', other: 'その他 | Other | 기타' }),
  },
  connector: {
    modes: ['self-use', 'commissioned'], type: 'choice',
    label: triple('接続コネクタ | Connector | 연결 커넥터'),
    ...options({ sma: 'SMA・3.5 mm | SMA, 3.5 mm | SMA·3.5 mm', n: 'N形 | Type N | N형', other: 'その他 | Other | 기타' }),
  },
  'power-supply': {
    modes: ['self-use', 'commissioned'], type: 'choice', required: true,
    label: triple('供試品の電源 | Power supply of the product | 시험품 전원'),
    ...options({ ac100: 'AC 100 V | AC 100 V | AC 100 V', ac200: 'AC 200 V | AC 200 V | AC 200 V', dc: 'DC | DC | DC' }),
  },
  place: {
    modes: ['loan'], type: 'text', required: true, maxLength: 200,
    label: triple('使用場所 | Place of use | 사용 장소'),
  },
  insured: {
    modes: ['loan'], type: 'yes-no', required: true,
    label: triple('動産保険に加入していますか | Are you insured for lent goods? | 동산보험에 가입되어 있습니까?'),
  },
  persons: {
    modes: ['visit', 'self-use'], type: 'number', required: true, min: 1, max: 80,
    label: triple('利用・来訪の人数 | Number of persons | 이용·방문 인원'),
  },
  topics: {
    modes: ['visit'], type: 'long-text', maxLength: 1000,
    label: triple('見学・相談したい内容 | What you would like to see or discuss | 견학·상담하고 싶은 내용'),
  },
};

/** The questions asked for a machine: its type's own, and what each of its modes always needs. */
export function questionsFor(type: MachineType, modes: readonly Mode[]): Question[] {
  const isRoom = type.profile === 'room' || type.profile === 'seminar';
  const common = isRoom
    ? ['persons', 'accessory', 'topics']
    : ['experience', 'accompany', 'samples', ...(type.ask ?? []), 'report-language', 'place', 'insured', 'accessory', 'topics'];
  const visitors = !isRoom && modes.includes('visit') ? ['persons'] : [];
  const ids = [...common.slice(0, -1), ...visitors, ...common.slice(-1)];
  return ids.flatMap((id): Question[] => {
    const question = QUESTIONS[id];
    if (!question) throw new Error(`Sample type ${type.key} asks an unknown question "${id}".`);
    const asked = (question.modes ?? []).filter((mode) => modes.includes(mode) && (isRoom || id !== 'persons' || mode === 'visit'));
    return asked.length > 0 ? [{ ...question, id, modes: asked }] : [];
  });
}
