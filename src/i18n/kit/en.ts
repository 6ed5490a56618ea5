/** Words of requests for several machines. */
export const en = {
  title: 'Further machines at the same time',
  remove: 'Only this machine',
  search: 'Find a machine to add',
  none: 'No other machine was found.',
  add: 'Add', addOf: (p: { name: string }) => `Add ${p.name}`,
  take: 'Remove', takeOf: (p: { name: string }) => `Remove ${p.name}`,
  added: (p: { name: string }) => `${p.name} was added.`,
  taken: (p: { name: string }) => `${p.name} was removed.`,
  checking: 'Checking…',
  unknown: 'This machine could not be checked just now.',
  ok: 'Free at this time',
  refused: 'Cannot be had at this time',
  left: 'Left out',
  noMode: (p: { mode: string }) => `Not offered: ${p.mode}.`,
  fee: (p: { total: string }) => `About ${p.total}`,
  total: (p: { total: string; count: number }) => `About ${p.total} for ${p.count} machines`,
  wish: 'If one of the machines cannot be had',
  all: 'All machines or none',
  partial: 'As many as possible', partialHelp: 'Machines that cannot be had are left out.',
  together: 'Times at which all of them are free',
  noTogether: 'No time near this one was found at which all of them are free.',
  questions: (p: { name: string }) => `Questions of the owner: ${p.name}`,
  terms: (p: { name: string }) => `Terms of use: ${p.name}`,
  accept: 'I have read these terms and accept them.',
  review: 'Further machines',
};

/** Shape of these words. */
export type KitMessages = typeof en;
