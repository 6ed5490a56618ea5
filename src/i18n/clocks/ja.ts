import type { ClocksMessages } from './en.js';

/** {@link ClocksMessages} in Japanese. */
export const ja: ClocksMessages = {
  clockForward: (p) => `${p.day}に時計が${p.duration}進みます。この日は、その${p.duration}が存在しません。`,
  clockBack: (p) => `${p.day}に時計が${p.duration}戻ります。この日は同じ${p.duration}が2回あり、2回目に②を付けています。`,
  readerDiffers: (p) => `${p.from && `${p.from}から`}${p.until && `${p.until}まで`}（設備の時刻）は、お手元の時計が「手元」欄の時刻より${p.duration}${p.isMore ? '進みます' : '遅れます'}。`,
};
