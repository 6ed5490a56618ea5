import type { Qualification } from '../../src/core/types.js';
import type { QualificationId, Sampled } from './types.js';
import { triple } from './text.js';

/** Name, how to get it, months of validity (0: for good). */
const TABLE: Readonly<Record<QualificationId, readonly [name: string, howTo: string, months: number]>> = {
  'electron-microscope': [
    '電子顕微鏡操作講習 | Electron microscope operator training | 전자현미경 조작 교육',
    '毎月第2水曜日に開く半日の講習と、1回の立会い操作で修了します。 | A half-day course on the second Wednesday of each month and one supervised session. | 매월 둘째 주 수요일의 반일 교육과 1회의 입회 조작으로 수료합니다.',
    24,
  ],
  'xray-safety': [
    'X線安全教育 | X-ray safety training | X선 안전교육',
    '放射線業務従事者の教育を受講し、所属機関の証明書をご提出ください。 | Take the training for radiation workers and hand in the certificate of your institution. | 방사선 작업종사자 교육을 받고 소속 기관의 증명서를 제출해 주십시오.',
    12,
  ],
  'laser-safety': [
    'レーザー安全講習 | Laser safety training | 레이저 안전교육',
    '約90分の映像講習と確認テストを、いつでも受けられます。 | A video course of about 90 minutes with a test, at any time. | 약 90분의 영상 교육과 확인 테스트를 언제든지 수강할 수 있습니다.',
    36,
  ],
  crane: [
    'クレーン・玉掛け技能 | Crane and slinging license | 크레인·슬링 자격',
    '床上操作式クレーンと玉掛けの技能講習修了証をご提示ください。 | Show the certificates of the license courses for floor-operated cranes and slinging. | 바닥 조작식 크레인과 슬링 기능 교육 수료증을 제시해 주십시오.',
    0,
  ],
  'clean-room': [
    'クリーンルーム入室教育 | Clean-room entry training | 클린룸 입실 교육',
    '初回の利用前に、着衣と薬品の扱いについて2時間の教育を受けてください。 | Before the first use, take two hours on gowning and chemicals. | 첫 이용 전에 착의와 약품 취급에 대한 2시간 교육을 받으십시오.',
    12,
  ],
  'high-pressure-gas': [
    '高圧ガス保安教育 | High-pressure gas safety training | 고압가스 안전교육',
    '毎年4月と10月に開く保安教育を受講してください。 | Take the safety course held each April and October. | 매년 4월과 10월에 열리는 안전교육을 수강해 주십시오.',
    12,
  ],
  'chemical-handling': [
    '化学物質取扱講習 | Chemical handling training | 화학물질 취급 교육',
    '有機溶剤と特定化学物質の講習を受け、使用する薬品の一覧をご提出ください。 | Take the course on solvents and specified chemicals and hand in a list of what you will use. | 유기용제와 특정화학물질 교육을 받고 사용할 약품 목록을 제출해 주십시오.',
    24,
  ],
  'machine-tool': [
    '工作機械安全講習 | Machine tool safety training | 공작기계 안전교육',
    '毎週金曜日の午後に、実技を含む3時間の講習を開いています。 | A three-hour course with practice, every Friday afternoon. | 매주 금요일 오후에 실기를 포함한 3시간 교육을 진행합니다.',
    36,
  ],
  'grinding-wheel': [
    '研削といし特別教育 | Grinding wheel special education | 연삭숫돌 특별교육',
    '労働安全衛生法に基づく特別教育の修了証をご提示ください。 | Show the certificate of the special education required by occupational safety law. | 산업안전 관련 법령에 따른 특별교육 수료증을 제시해 주십시오.',
    0,
  ],
  'magnetic-field': [
    '強磁場安全教育 | Strong magnetic field safety | 강자기장 안전교육',
    '健康に関する問診票を提出し、30分の説明を受けてください。 | Hand in the health questionnaire and take a 30-minute briefing. | 건강 문진표를 제출하고 30분의 설명을 들으십시오.',
    24,
  ],
  'low-voltage': [
    '低圧電気取扱特別教育 | Low-voltage electrical work education | 저압전기 취급 특별교육',
    '特別教育の修了証をご提示ください。当機関でも年2回開催しています。 | Show the certificate of the special education; we also hold it twice a year. | 특별교육 수료증을 제시해 주십시오. 본 기관에서도 연 2회 개최합니다.',
    0,
  ],
  'emc-site': [
    'EMC試験設備利用講習 | EMC site user training | EMC 시험설비 이용 교육',
    '初回利用時に担当者と一緒に測定を行うと修了となります。 | Completed by measuring together with our staff on the first visit. | 첫 이용 시 담당자와 함께 측정을 진행하면 수료됩니다.',
    24,
  ],
  'metal-powder': [
    '金属粉末取扱講習 | Metal powder handling training | 금속분말 취급 교육',
    '粉じん爆発の防止と保護具の講習を受け、実技の確認を受けてください。 | Take the course on dust explosion and protective gear and pass the practical check. | 분진폭발 방지와 보호구 교육을 받고 실기 확인을 받으십시오.',
    12,
  ],
  'materials-testing': [
    '材料試験機操作講習 | Materials testing training | 재료시험기 조작 교육',
    '月2回開く操作講習を受けてください。試験片を1本お持ちください。 | Take the operating course held twice a month, and bring one specimen. | 월 2회 열리는 조작 교육을 수강해 주십시오. 시험편 1개를 지참해 주십시오.',
    36,
  ],
  analysis: [
    '分析機器操作講習 | Analytical instrument training | 분석기기 조작 교육',
    '機器ごとに半日の個別講習を行います。利用申込の前にご相談ください。 | Half a day of individual training per instrument; ask before you request. | 기기별로 반일의 개별 교육을 진행합니다. 이용 신청 전에 상담해 주십시오.',
    24,
  ],
};

/** Definitions of all qualifications. */
export function qualifications(): Sampled<Qualification>[] {
  return Object.entries(TABLE).map(([id, [name, howTo, months]]) => ({
    id,
    name: triple(name),
    howTo: triple(howTo),
    ...(months > 0 ? { validMonths: months } : {}),
    sample: true,
  }));
}
