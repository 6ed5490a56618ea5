import type { LocalizedText } from '../../../src/core/types.js';
import { terms } from '../text.js';
import type { ResultName } from '../types.js';

/** What each picture of a result shows. */
export const RESULT_ALT: Record<ResultName, LocalizedText> = terms({
  micrograph: '拡大像の例 | Example of a magnified image | 확대 이미지 예',
  spectrum: 'スペクトルの例 | Example of a spectrum | 스펙트럼 예',
  curve: '測定曲線の例 | Example of a measured curve | 측정 곡선 예',
  'surface-map': '表面形状の例 | Example of a surface map | 표면 형상 예',
  waveform: '波形の例 | Example of a waveform | 파형 예',
  part: '部品の例 | Example of a part | 부품 예',
  board: '実装基板の例 | Example of a populated board | 실장 기판 예',
  wafer: 'ウエハの例 | Example of a wafer | 웨이퍼 예',
});
