/** Words on a machine's card. */
export const en = {
  modes: 'Modes of use',
  specifications: 'Specifications',
  confirmed: (p: { ago: string }) => `Confirmed ${p.ago}`,
  overdue: (p: { date: string }) => `Confirmation overdue since ${p.date}`,
  neverConfirmed: 'Never confirmed by its owner',
  members: 'For members only',
  classesOnly: (p: { classes: string }) => `For: ${p.classes}`,
  training: 'Training required',
  trainingFor: (p: { modes: string }) => `Training required: ${p.modes}`,
  units: (p: { count: string }) => `${p.count} identical units`,
  noName: 'Machine without a name',
};

/** Shape of the words on a card. */
export type CardMessages = typeof en;
