/** Words of a time that is held while a form is filled in. */
export const en = {
  held: (p: { time: string }) => `This time is held for you until ${p.time}.`,
  ending: (p: { time: string }) => `Held for you only until ${p.time}: less than a minute is left.`,
  last: 'It cannot be held longer than that. Please send the request before.',
  keep: 'Keep it',
  kept: (p: { time: string }) => `Held for you until ${p.time}.`,
  ended: 'This time is not held for you any more. It may still be free, and everything you typed is kept.',
  again: 'Hold it again',
  refused: 'This time is not kept for you: somebody else may take it while you write. You can send the request all the same.',
  tryAgain: 'Try to hold it',
};

/** Shape of these words. */
export type HoldsMessages = typeof en;
