/** Words of clocks that change, and of two that do not show the same. */
export const en = {
  clockForward: (p: { day: string; duration: string }) => `Clocks go forward by ${p.duration} on ${p.day}: that time does not exist on that day.`,
  clockBack: (p: { day: string; duration: string }) => `Clocks go back by ${p.duration} on ${p.day}: that time comes twice on that day, and is marked ② the second time.`,
  /** Where one of the two clocks changes within what is shown; one of `from` and `until`, or both. Times are the machine's. */
  readerDiffers: (p: { from: string; until: string; duration: string; isMore: boolean }) =>
    `Your clock shows ${p.duration} ${p.isMore ? 'more' : 'less'} than the times under “You”${p.from && ` from ${p.from}`}${p.until && ` until ${p.until}`} (the machine’s time).`,
};

/** Messages of the clocks topic. */
export type ClocksMessages = typeof en;
