import type { ClocksMessages } from './en.js';

/** {@link ClocksMessages} in Korean. */
export const ko: ClocksMessages = {
  clockForward: (p) => `${p.day}에 시계가 ${p.duration} 앞당겨집니다. 그날에는 그 ${p.duration}이 없습니다.`,
  clockBack: (p) => `${p.day}에 시계가 ${p.duration} 늦춰집니다. 그날에는 같은 ${p.duration}이 두 번 있으며, 두 번째에는 ②를 표시합니다.`,
  readerDiffers: (p) => `${p.from && `${p.from}부터`}${p.from && p.until ? ' ' : ''}${p.until && `${p.until}까지`}(장비 시각)는 사용자의 시계가 ‘내 지역’ 열의 시각보다 ${p.duration} ${p.isMore ? '빠릅니다' : '늦습니다'}.`,
};
