import type { InstitutionKind } from '../../../src/core/types.js';

/** One row of the sample's directory. Texts are in the form of `triple`. */
export interface InstitutionRow {
  id: string;
  kind: InstitutionKind;
  region: 'JP-11' | 'JP-13' | 'JP-14';
  name: string;
  address: string;
  desk: string;
  expertise: string[];
  /** How many machines it opens, about. */
  size: number;
  /** Category prefixes in which it is strong; the more specific one counts. */
  fields: Readonly<Record<string, number>>;
}

/** The 22 institutions of the sample. None of them exists. */
export const INSTITUTIONS: readonly InstitutionRow[] = [
  {
    id: 'tamagawa-institute-of-technology', kind: 'university', region: 'JP-13', size: 40,
    name: '多摩川理工大学 | Tamagawa Institute of Technology | 다마가와 이공대학',
    address: '東京都滝山市緑台1-2-3 | 1-2-3 Midoridai, Takiyama, Tokyo | 도쿄도 다키야마시 미도리다이 1-2-3',
    desk: '共用機器センター | Shared Instrument Center | 공용기기센터',
    expertise: ['ナノ材料の観察と分析 | Observation and analysis of nanomaterials | 나노 재료 관찰 및 분석', '機能性薄膜 | Functional thin films | 기능성 박막'],
    fields: { test: 1, 'test/microscopy': 4, 'test/spectroscopy': 4, 'production/semiconductor': 4, 'facility/room/clean-room': 3 },
  },
  {
    id: 'musashi-hills-university', kind: 'university', region: 'JP-11', size: 30,
    name: '武蔵丘大学 | Musashi Hills University | 무사시오카 대학교',
    address: '埼玉県高倉市丘の上2-10 | 2-10 Okanoue, Takakura, Saitama | 사이타마현 다카쿠라시 오카노우에 2-10',
    desk: '研究支援機構 分析室 | Research Support Office, Analysis Room | 연구지원기구 분석실',
    expertise: ['生体材料と医療機器 | Biomaterials and medical devices | 생체 재료와 의료기기', '高分子化学 | Polymer chemistry | 고분자 화학'],
    fields: { 'test/microscopy': 2, 'test/chemistry': 3, 'test/spectroscopy': 4, 'test/physical': 2, 'production/additive/resin': 1 },
  },
  {
    id: 'sagamino-university-of-engineering', kind: 'university', region: 'JP-14', size: 30,
    name: '相模野工科大学 | Sagamino University of Engineering | 사가미노 공과대학교',
    address: '神奈川県相模野市桜坂5-1 | 5-1 Sakurazaka, Sagamino, Kanagawa | 가나가와현 사가미노시 사쿠라자카 5-1',
    desk: '産学連携センター | Industry Liaison Center | 산학협력센터',
    expertise: ['機械設計と加工 | Machine design and machining | 기계 설계와 가공', 'ロボティクス | Robotics | 로보틱스'],
    fields: { 'test/mechanical': 3, 'test/dimensional': 3, 'production/machining': 2, 'production/additive': 4, 'test/physical/imaging': 3, 'facility/space': 2 },
  },
  {
    id: 'asakawa-university-of-science', kind: 'university', region: 'JP-13', size: 24,
    name: '浅川理科大学 | Asakawa University of Science | 아사카와 이과대학교',
    address: '東京都浅川市水沢町8-4 | 8-4 Mizusawacho, Asakawa, Tokyo | 도쿄도 아사카와시 미즈사와초 8-4',
    desk: '機器分析室 | Instrumental Analysis Room | 기기분석실',
    expertise: ['環境化学 | Environmental chemistry | 환경화학', '触媒と電池材料 | Catalysts and battery materials | 촉매와 전지 재료'],
    fields: { 'test/chemistry': 4, 'test/spectroscopy': 3, 'test/physical/powder': 4, 'test/electrical/power': 2, 'test/structure/diffraction': 3, 'facility/line/process-line': 2 },
  },
  {
    id: 'iruma-college-of-technology', kind: 'university', region: 'JP-11', size: 16,
    name: '入間台工業高等専門学校 | Irumadai College of Technology | 이루마다이 공업고등전문학교',
    address: '埼玉県入間台市本町7-7 | 7-7 Honcho, Irumadai, Saitama | 사이타마현 이루마다이시 혼초 7-7',
    desk: '地域共同テクノセンター | Regional Technology Center | 지역공동 테크노센터',
    expertise: ['電子回路と計測 | Circuits and measurement | 전자회로와 계측', '技術者の再教育 | Continuing education of engineers | 기술자 재교육'],
    fields: { 'test/electrical': 3, 'production/electronics': 2, 'facility/space': 3, 'test/mechanical/hardness': 2, 'production/machining/milling': 1 },
  },
  {
    id: 'kita-tama-industrial-research-center', kind: 'public-laboratory', region: 'JP-13', size: 44,
    name: '北多摩産業技術センター | Kita-Tama Industrial Research Center | 기타다마 산업기술센터',
    address: '東京都玉野原市東町3-6-1 | 3-6-1 Higashicho, Tamanohara, Tokyo | 도쿄도 다마노하라시 히가시초 3-6-1',
    desk: '技術相談窓口 | Technical Consultation Desk | 기술상담 창구',
    expertise: ['EMC試験と高周波計測 | EMC and high-frequency measurement | EMC 시험과 고주파 계측', '信頼性評価 | Reliability | 신뢰성 평가', '非破壊検査 | Non-destructive inspection | 비파괴 검사'],
    fields: { test: 1, 'test/emc': 4, 'test/environment': 3, 'test/structure': 3, 'test/dimensional': 2, 'test/electrical': 2, 'facility/room': 3 },
  },
  {
    id: 'irumagawa-test-center', kind: 'public-laboratory', region: 'JP-11', size: 34,
    name: '入間川工業試験場 | Irumagawa Industrial Test Center | 이루마가와 공업시험장',
    address: '埼玉県入間台市川原4-12 | 4-12 Kawara, Irumadai, Saitama | 사이타마현 이루마다이시 가와라 4-12',
    desk: '試験受付 | Test Reception | 시험 접수처',
    expertise: ['金属材料の強度 | Strength of metals | 금속 재료의 강도', '腐食と耐候性 | Corrosion and weathering | 부식과 내후성'],
    fields: { 'test/mechanical': 4, 'test/environment': 3, 'test/chemistry/elements': 2, 'production/surface': 2, 'test/microscopy/optical': 1, 'facility/line/process-line': 2 },
  },
  {
    id: 'sagami-materials-laboratory', kind: 'public-laboratory', region: 'JP-14', size: 34,
    name: '相模材料試験所 | Sagami Materials Laboratory | 사가미 재료시험소',
    address: '神奈川県月見野市工業団地20 | 20 Kogyo-danchi, Tsukimino, Kanagawa | 가나가와현 쓰키미노시 공업단지 20',
    desk: '依頼試験課 | Commissioned Tests Section | 의뢰시험과',
    expertise: ['材料分析 | Materials analysis | 재료 분석', '破損原因の調査 | Failure analysis | 파손 원인 조사'],
    fields: { 'test/chemistry': 3, 'test/mechanical': 3, 'test/microscopy': 2, 'test/spectroscopy': 2, 'test/structure': 2, 'production/surface/heat': 3 },
  },
  {
    id: 'okutama-electromagnetic-laboratory', kind: 'public-laboratory', region: 'JP-13', size: 14,
    name: '奥多摩電磁環境試験所 | Okutama Electromagnetic Laboratory | 오쿠타마 전자파시험소',
    address: '東京都浅川市上谷1-55 | 1-55 Kamiya, Asakawa, Tokyo | 도쿄도 아사카와시 가미야 1-55',
    desk: '予約センター | Booking Center | 예약센터',
    expertise: ['放射エミッション測定 | Radiated emission | 방사 방출 측정', '音響測定 | Acoustics | 음향 측정'],
    fields: { 'test/emc': 4, 'facility/room/shielded-room': 4, 'facility/room/acoustic-room': 5, 'test/electrical/high-frequency': 2 },
  },
  {
    id: 'hinodebashi-microdevices', kind: 'large-company', region: 'JP-13', size: 20,
    name: '日出橋マイクロデバイス株式会社 | Hinodebashi Microdevices Corporation | 히노데바시 마이크로디바이스',
    address: '東京都玉野原市新町9-1 | 9-1 Shinmachi, Tamanohara, Tokyo | 도쿄도 다마노하라시 신마치 9-1',
    desk: 'ファウンドリ推進部 | Foundry Services | 파운드리 추진부',
    expertise: ['MEMSファウンドリ | MEMS foundry | MEMS 파운드리', '半導体の故障解析 | Semiconductor failure analysis | 반도체 고장 해석'],
    fields: { 'production/semiconductor': 5, 'production/electronics/bonding': 4, 'facility/line/trial-line': 3, 'facility/room/clean-room': 2, 'test/microscopy/electron': 1 },
  },
  {
    id: 'kurogawara-electric', kind: 'large-company', region: 'JP-13', size: 18,
    name: '黒河原電機株式会社 | Kurogawara Electric Co., Ltd. | 구로가와라 전기',
    address: '東京都滝山市工業台2-2 | 2-2 Kogyodai, Takiyama, Tokyo | 도쿄도 다키야마시 고교다이 2-2',
    desk: '実装サービス課 | Mounting Services | 실장서비스과',
    expertise: ['電子回路の試作実装 | Prototype mounting | 전자회로 시제품 실장', '電源の評価 | Power supply evaluation | 전원 평가'],
    fields: { 'production/electronics': 5, 'facility/line/trial-line': 3, 'test/electrical': 2, 'test/environment/temperature': 1, 'test/structure/inside': 1 },
  },
  {
    id: 'naguri-automotive', kind: 'large-company', region: 'JP-11', size: 16,
    name: '名栗谷オートモーティブ株式会社 | Naguridani Automotive Corporation | 나구리다니 오토모티브',
    address: '埼玉県高倉市西原工業団地11 | 11 Nishihara Kogyo-danchi, Takakura, Saitama | 사이타마현 다카쿠라시 니시하라 공업단지 11',
    desk: '評価センター | Evaluation Center | 평가센터',
    expertise: ['車載部品の耐久試験 | Durability of vehicle parts | 차량 부품 내구시험', '射出成形 | Injection molding | 사출성형'],
    fields: { 'test/environment/vibration': 3, 'test/environment': 2, 'production/molding': 4, 'production/sheet': 2, 'test/mechanical/fatigue': 2, 'test/emc': 1 },
  },
  {
    id: 'tsukimino-optical', kind: 'large-company', region: 'JP-14', size: 14,
    name: '月見野光学工業株式会社 | Tsukimino Optical Industries | 쓰키미노 광학공업',
    address: '神奈川県月見野市星ヶ丘1-1 | 1-1 Hoshigaoka, Tsukimino, Kanagawa | 가나가와현 쓰키미노시 호시가오카 1-1',
    desk: '技術営業部 | Technical Sales | 기술영업부',
    expertise: ['光学薄膜 | Optical coatings | 광학 박막', '精密測定 | Precision measurement | 정밀 측정'],
    fields: { 'test/physical/light': 5, 'test/dimensional': 2, 'production/semiconductor/deposition': 2, 'test/microscopy/optical': 2, 'production/machining/grinding': 1 },
  },
  {
    id: 'akigawadani-precision', kind: 'small-company', region: 'JP-13', size: 9,
    name: '有限会社秋川谷精密 | Akigawadani Precision | 아키가와다니 정밀',
    address: '東京都滝山市下川口340 | 340 Shimokawaguchi, Takiyama, Tokyo | 도쿄도 다키야마시 시모카와구치 340',
    desk: '加工相談 | Machining Desk | 가공 상담',
    expertise: ['微細切削 | Micro machining | 미세 절삭'],
    fields: { 'production/machining': 4 },
  },
  {
    id: 'asahigadai-mold', kind: 'small-company', region: 'JP-14', size: 8,
    name: '株式会社旭ヶ台金型 | Asahigadai Mold & Die | 아사히가다이 금형',
    address: '神奈川県相模野市旭ヶ台6-18 | 6-18 Asahigadai, Sagamino, Kanagawa | 가나가와현 사가미노시 아사히가다이 6-18',
    desk: '試作営業 | Prototype Sales | 시제품 영업',
    expertise: ['金型と射出成形 | Molds and injection molding | 금형과 사출성형'],
    fields: { 'production/molding': 3, 'production/machining/edm': 4, 'production/machining/milling': 1 },
  },
  {
    id: 'ogawahara-plating', kind: 'small-company', region: 'JP-11', size: 6,
    name: '小川原めっき工業株式会社 | Ogawahara Plating | 오가와하라 도금공업',
    address: '埼玉県入間台市小川原88 | 88 Ogawahara, Irumadai, Saitama | 사이타마현 이루마다이시 오가와하라 88',
    desk: '技術課 | Engineering Section | 기술과',
    expertise: ['めっきと表面処理 | Plating and surface treatment | 도금과 표면처리'],
    fields: { 'production/surface/plating': 6, 'production/surface/coating': 3, 'test/environment/corrosion': 1 },
  },
  {
    id: 'nanasawano-laser', kind: 'small-company', region: 'JP-14', size: 7,
    name: '七沢野レーザ加工株式会社 | Nanasawano Laser Works | 나나사와노 레이저가공',
    address: '神奈川県月見野市七沢野2-30 | 2-30 Nanasawano, Tsukimino, Kanagawa | 가나가와현 쓰키미노시 나나사와노 2-30',
    desk: '受注窓口 | Orders Desk | 수주 창구',
    expertise: ['レーザー切断と溶接 | Laser cutting and welding | 레이저 절단과 용접'],
    fields: { 'production/sheet': 5, 'production/electronics/board': 1 },
  },
  {
    id: 'hamuradai-additive', kind: 'small-company', region: 'JP-13', size: 6,
    name: '羽村台アディティブ合同会社 | Hamuradai Additive LLC | 하무라다이 애디티브',
    address: '東京都玉野原市羽村台4-4 | 4-4 Hamuradai, Tamanohara, Tokyo | 도쿄도 다마노하라시 하무라다이 4-4',
    desk: '造形サービス | Printing Services | 조형 서비스',
    expertise: ['金属積層造形 | Metal additive manufacturing | 금속 적층 제조'],
    fields: { 'production/additive': 5, 'test/dimensional/optical': 1 },
  },
  {
    id: 'musashino-seed-incubator', kind: 'incubator', region: 'JP-13', size: 12,
    name: '武蔵野原シードインキュベータ | Musashinohara Seed Incubator | 무사시노하라 시드 인큐베이터',
    address: '東京都玉野原市中央1-8 | 1-8 Chuo, Tamanohara, Tokyo | 도쿄도 다마노하라시 주오 1-8',
    desk: '入居者支援室 | Resident Support | 입주자 지원실',
    expertise: ['起業支援 | Support of start-ups | 창업 지원', '電子試作 | Electronics prototyping | 전자 시제품'],
    fields: { 'facility/space': 5, 'production/additive/resin': 2, 'test/electrical/waveform': 2, 'production/electronics/board': 2, 'test/physical/imaging': 1 },
  },
  {
    id: 'sagamino-techno-base', kind: 'incubator', region: 'JP-14', size: 10,
    name: '相模野テクノベース | Sagamino Techno Base | 사가미노 테크노베이스',
    address: '神奈川県相模野市橋本台3-3 | 3-3 Hashimotodai, Sagamino, Kanagawa | 가나가와현 사가미노시 하시모토다이 3-3',
    desk: 'ラボ運営事務局 | Laboratory Office | 랩 운영사무국',
    expertise: ['ロボットの実証 | Robot trials | 로봇 실증', 'バイオ系ラボ | Biology laboratories | 바이오 랩'],
    fields: { 'facility/space': 4, 'test/microscopy/optical': 1, 'production/additive/resin': 1, 'production/sheet/cutting': 1, 'test/emc/sound': 2 },
  },
  {
    id: 'takiyama-city', kind: 'local-government', region: 'JP-13', size: 10,
    name: '滝山市ものづくり支援館 | Takiyama City Manufacturing Support Hall | 다키야마시 제조지원관',
    address: '東京都滝山市本町1-1 | 1-1 Honcho, Takiyama, Tokyo | 도쿄도 다키야마시 혼초 1-1',
    desk: '産業振興課 | Industrial Promotion Division | 산업진흥과',
    expertise: ['小規模企業の技術支援 | Technical support for small firms | 소규모 기업 기술지원'],
    fields: { 'facility/space': 3, 'test/dimensional': 1, 'production/sheet/cutting': 1, 'test/mechanical/strength': 1, 'production/machining/milling': 1 },
  },
  {
    id: 'takakura-city', kind: 'local-government', region: 'JP-11', size: 8,
    name: '高倉市産業技術支援センター | Takakura City Technology Support Center | 다카쿠라시 산업기술지원센터',
    address: '埼玉県高倉市中央2-5 | 2-5 Chuo, Takakura, Saitama | 사이타마현 다카쿠라시 주오 2-5',
    desk: '利用受付 | Reception | 이용 접수처',
    expertise: ['食品と包装の開発支援 | Support for food and packaging | 식품·포장 개발 지원'],
    fields: { 'facility/space': 2, 'facility/line/process-line': 3, 'test/physical': 1, 'test/environment/temperature': 1, 'test/dimensional/roughness': 1 },
  },
];
