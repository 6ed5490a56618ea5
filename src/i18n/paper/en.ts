/** Words of what is printed. `n` is a count, `text` the same as it is written. */
export const en = {
  /** Machines beyond the greatest number of rows. */
  more: (p: { n: number; text: string; most: string }) => `${p.n === 1 ? '1 more machine is' : `${p.text} more machines are`} not on this paper: ${p.most} are printed at most.`,
  /** Machines that are not printed because nobody has looked at them yet. */
  unloaded: (p: { n: number; text: string }) => `${p.n === 1 ? '1 machine is' : `${p.text} machines are`} not on this paper, as no availability has been loaded for ${p.n === 1 ? 'it' : 'them'}. Scroll there before you print.`,
};

/** Messages of the paper topic. */
export type PaperMessages = typeof en;
