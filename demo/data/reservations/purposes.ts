import type { Random } from '../random.js';

/** What people write about why they ask, by the first words of a category that fit; the most specific one counts. */
const PURPOSES: Readonly<Record<string, { ja: readonly string[]; en: readonly string[]; ko: readonly string[] }>> = {
  'test/microscopy': {
    ja: ['折損したドリル刃先の破断面観察のため。', 'めっき皮膜の断面と膜厚の確認。新しい処理液の評価に使います。', '合成したナノ粒子の形状観察。試料は3点です。', '客先から返却されたコネクタの異物分析。', '樹脂フィラーの分散状態を確認したいです。'],
    en: ['Fracture surface of a failed spring, three samples.', 'Checking particle shape of a new catalyst batch.', 'Looking for whiskers on tin-plated terminals.'],
    ko: ['파손된 기어 이빨의 파단면 관찰입니다.', '코팅층 단면과 두께를 확인하고자 합니다.', '배터리 양극재 입자 형상 관찰.'],
  },
  'test/structure': {
    ja: ['アルミダイカスト品の内部の巣の確認。', '焼入れ後の残留オーステナイト量の測定。', '組立済みモジュールの内部の断線調査。', 'BGAのボイド率の確認。量産前の最終評価です。'],
    en: ['Void ratio of solder joints before release to production.', 'Phase identification of sintered powder.'],
    ko: ['주조품 내부 기공 확인.', '센서 모듈 내부 단선 조사를 위해 신청합니다.'],
  },
  'test/chemistry': {
    ja: ['めっき液中の不純物金属の定量。', 'RoHS規制物質のスクリーニング、部品10点。', '成形品から出る臭気成分の特定。', '洗浄後の部品に残るイオンの評価。', '河川水の微量金属の分析(共同研究)。'],
    en: ['Trace metals in ultrapure process water.', 'Residual solvent in a medical-grade resin.'],
    ko: ['도금액 내 불순물 정량 분석.', 'RoHS 규제물질 스크리닝, 부품 8종.'],
  },
  'test/spectroscopy': {
    ja: ['製品に付着した異物の同定。', '接着剤の硬化度の確認。', '薄膜の表面組成と結合状態の分析。', '新規ポリマーの構造確認。', '放熱シートの熱伝導率の比較。'],
    en: ['Identification of a white residue on molded parts.', 'Comparing cure of two adhesive lots.'],
    ko: ['제품에 부착된 이물의 동정.', '신규 고분자의 구조 확인을 위한 측정입니다.'],
  },
  'test/mechanical': {
    ja: ['新しい材料ロットの引張試験、試験片12本。', '熱処理条件の違いによる硬さ分布の比較。', '溶接継手の疲労強度の確認。', '樹脂製クリップの耐久試験。', 'ボルトの締付け特性の評価。'],
    en: ['Tensile tests of 3D-printed specimens, twelve pieces.', 'Hardness profile across a weld.'],
    ko: ['신규 소재의 인장시험, 시험편 10개.', '열처리 조건별 경도 분포 비교.'],
  },
  'test/environment': {
    ja: ['車載部品の輸送振動試験。', 'はんだ接合部の温度サイクル試験、500サイクル。', '屋外用筐体の防水性の確認。', '塗装品の塩水噴霧240時間。', '高温高湿下での動作確認。'],
    en: ['Thermal cycling of a power module, 300 cycles.', 'Salt spray of zinc-plated brackets, 240 hours.'],
    ko: ['차량용 부품의 진동시험.', '납땜 접합부의 열충격 시험 500사이클.'],
  },
  'test/dimensional': {
    ja: ['金型部品の寸法検査。図面公差は±5 µmです。', '研削条件を変えた面の粗さ比較。', '図面のない部品の三次元データ化。', '試作した歯車の精度確認。'],
    en: ['First-article inspection of a machined housing.', 'Scanning a legacy part without drawings.'],
    ko: ['시제품 하우징의 치수 검사.', '연삭 조건별 표면 거칠기 비교.'],
  },
  'test/electrical': {
    ja: ['アンテナのSパラメータ測定。', '電源基板の立上り波形の確認。', '試作した二次電池のサイクル試験。', 'パワーデバイスの耐圧測定。', '通信モジュールの不要放射の調査。'],
    en: ['S-parameters of a 28 GHz antenna array.', 'Inrush current of a new power supply.'],
    ko: ['안테나 S 파라미터 측정.', '전원 기판의 기동 파형 확인.'],
  },
  'test/emc': {
    ja: ['新製品のVCCI事前測定。', '医療機器の静電気試験(第2回)。', 'ノイズ対策後の放射エミッションの再測定。', 'モータの異音の原因調査。'],
    en: ['Pre-compliance radiated emission of an industrial controller.', 'ESD test after a housing change.'],
    ko: ['신제품의 방사 노이즈 사전 측정.', '노이즈 대책 후 재측정입니다.'],
  },
  'test/physical': {
    ja: ['基板の発熱分布の確認。', 'スラリーの粒度分布の管理データの取得。', 'LED照明の全光束の測定。', '撥水コーティングの評価。', '搬送中の製品の挙動撮影。'],
    en: ['Heat map of a motor driver at full load.', 'Viscosity curve of a new ink.'],
    ko: ['기판의 발열 분포 확인.', '슬러리 입도분포 측정.'],
  },
  'production/machining': {
    ja: ['羽根車の試作、1個。材質はA7075です。', '試験用治具の加工、4個。', '超硬パンチの形状修正。', '医療用部品の試作(SUS316L)。', '学生実験用の試験片の加工。'],
    en: ['One prototype impeller in aluminum.', 'Four fixtures for a fatigue test.'],
    ko: ['임펠러 시제품 1개 가공.', '시험용 지그 4개 제작.'],
  },
  'production/sheet': {
    ja: ['制御盤の筐体試作、2台分。', 'アルミ板の切断、図面3種。', '電池端子の溶接条件出し。'],
    en: ['Two sheet-metal housings for a demonstrator.'],
    ko: ['제어반 케이스 시제품 2대분.'],
  },
  'production/molding': {
    ja: ['新しい金型の試し打ち。', 'リサイクル樹脂の成形性の評価。', '展示会用ケースの注型、20個。'],
    en: ['Mold trial with recycled resin.'],
    ko: ['신규 금형의 시험 사출.'],
  },
  'production/additive': {
    ja: ['組立て確認用の試作モデル。', '冷却回路付き入れ子の造形。', 'ロボットハンドの部品造形。'],
    en: ['Printing a gripper for a robot contest.'],
    ko: ['조립 확인용 시제품 모델 조형.'],
  },
  'production/electronics': {
    ja: ['センサ基板の試作実装、30枚。', '量産前の実装条件の確認。', '部品変更に伴う再実装、10枚。', 'チップのワイヤボンディング、5個。'],
    en: ['Thirty prototype sensor boards.', 'Bonding five test chips.'],
    ko: ['센서 기판 시제품 실장 30장.'],
  },
  'production/semiconductor': {
    ja: ['MEMSセンサの深掘りエッチング、2枚。', '電極膜の成膜、Ti/Au。', 'マイクロ流路の露光。', 'ガラス基板の切断。'],
    en: ['Two wafers with micro-channels.', 'Ti/Au electrodes on glass.'],
    ko: ['MEMS 센서 식각, 웨이퍼 2장.'],
  },
  'production/surface': {
    ja: ['端子の金めっきの試作。', '工具鋼の真空焼入れ、6個。', '試作筐体の塗装。'],
    en: ['Hardening six tool-steel punches.'],
    ko: ['단자 금도금 시제품.'],
  },
  facility: {
    ja: ['社内技術者向けの実習。', '新製品の試作検討会。', '無線機器の評価のため、測定器を持ち込みます。', '共同研究のサンプル組立て。', '創業準備のための実験。'],
    en: ['Hands-on course for new engineers.', 'Assembling samples for a joint project.'],
    ko: ['신입 기술자 실습.', '공동연구 샘플 조립.'],
  },
};

/** A purpose in the asker's language that fits the category. */
export function purposeFor(category: string, language: 'ja' | 'en' | 'ko', random: Random): string {
  const key = Object.keys(PURPOSES).find((prefix) => category.startsWith(prefix)) ?? 'facility';
  return random.pick((PURPOSES[key] as (typeof PURPOSES)[string])[language]);
}
