/** Words of calendar subscriptions. */
export const en = {
  title: 'Calendar subscription',
  about: {
    person: 'A calendar program that subscribes to this address always shows your reservations as they are.',
    institution: 'A calendar program that subscribes to this address always shows the reservations of your institution’s machines.',
    equipment: 'A calendar program that subscribes to this address always shows the reservations of this machine.',
  },
  secret: 'Whoever knows the address can read the calendar. Revoke it if it has come into the wrong hands.',
  create: 'Create an address',
  address: 'Address for your calendar program',
  once: 'Copy it now: it is shown only this once.',
  copy: 'Copy',
  copied: 'The address has been copied.',
  copyByHand: 'The address could not be copied. It is selected: copy it by hand.',
  made: (p: { date: string }) => `Address made on ${p.date}`,
  revoke: 'Revoke',
  revokeOf: (p: { date: string }) => `Revoke the address made on ${p.date}`,
  revoked: 'The address leads nowhere any more.',
};

/** Shape of these words. */
export type FeedsMessages = typeof en;
