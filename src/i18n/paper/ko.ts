import type { PaperMessages } from './en.js';

/** {@link PaperMessages} in Korean. */
export const ko: PaperMessages = {
  more: (p) => `이 밖에 장비 ${p.text}대가 더 있으나, 최대 ${p.most}대까지만 인쇄됩니다.`,
  unloaded: (p) => `장비 ${p.text}대는 이용 가능 시간을 아직 불러오지 않아 인쇄되지 않았습니다. 화면에서 스크롤하여 표시한 다음 인쇄해 주십시오.`,
};
