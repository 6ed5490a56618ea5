/** Words of trainings and of one's own data. */
export const en = {
  request: 'Request training',
  requestOf: (p: { name: string }) => `Request training: ${p.name}`,
  asked: (p: { date: string }) => `Training requested on ${p.date}`,
  declined: (p: { date: string }) => `The owner could not offer it on ${p.date}`,
  deskTitle: 'Requests for training',
  wish: (p: { name: string; machine: string }) => `${p.name}, for ${p.machine}`,
  grant: 'Grant', grantOf: (p: { who: string; name: string }) => `Grant ${p.name} to ${p.who}`,
  decline: 'Decline', declineOf: (p: { who: string; name: string }) => `Decline ${p.name} for ${p.who}`,
  granted: (p: { who: string }) => `${p.who} holds the qualification now.`,
  notGranted: (p: { who: string }) => `${p.who} has been told.`,
  account: 'Qualifications and data',
  qualifications: 'Your qualifications',
  none: 'You hold no qualification.',
  held: 'Held', heldUntil: (p: { date: string }) => `Held until ${p.date}`,
  soon: (p: { date: string }) => `Expires on ${p.date}. Ask for the training in time.`,
  expired: (p: { date: string }) => `Expired on ${p.date}. Machines that need it cannot be reserved until it is renewed.`,
  warning: (p: { count: number }) => (p.count === 1 ? '1 qualification expires or has expired' : `${p.count} qualifications expire or have expired`),
  data: 'Your data',
  dataLead: 'Everything that this service holds about you, as a file.',
  download: 'Download your data',
  erase: 'Delete your data…',
  eraseTitle: 'Delete everything about you?',
  eraseBody: 'What you booked stays under a pseudonym without your words; everything else is deleted and you are signed out. This cannot be undone.',
  eraseOpen: 'Somebody still counts on you: withdraw your requests and cancel or finish your reservations first.',
  eraseNow: 'Delete for good', keep: 'Keep it',
  erased: 'Your data have been deleted.',
};

/** Shape of these words. */
export type TrainingsMessages = typeof en;
