/** Words of the trail of who did what. */
export const en = {
  title: 'Who did what',
  lead: 'The trail of everything that was done, the latest first. That you read it is written down as well.',
  person: 'Person', personHelp: 'People stand here under a sign that changes every month. Choose somebody, or give their id, to see what they did.',
  machine: 'Machine', machineHelp: 'Give the id of a machine to see what was done to it and to its reservations.',
  day: 'Day', action: 'What was done', anyAction: 'Anything',
  apply: 'Filter', clear: 'Show everything',
  when: 'When', who: 'Who', what: 'What', on: 'On what',
  host: 'The system', sign: (p: { sign: string }) => `Person ${p.sign}`,
  kinds: { reservation: 'Reservation', equipment: 'Machine', inquiry: 'Question to a coordinator', person: 'Person', host: 'The service' } as Record<string, string>,
  subject: (p: { kind: string; id: string }) => `${p.kind} ${p.id}`,
  actions: {
    'sign-in': 'Signed in', 'first-sign-in': 'Signed in for the first time', roles: 'Roles changed', export: 'Data taken along', erase: 'Own data erased', retain: 'Old data cleared',
    'read-trail': 'Read this trail', 'grant-training': 'Training granted', 'decline-training': 'Training declined', create: 'Record made', edit: 'Record changed', delete: 'Record deleted',
    ask: 'Question asked', take: 'Case taken up', propose: 'Proposal made', message: 'Message written', 'hand-over': 'Case handed over', close: 'Case closed',
  } as Record<string, string>,
  more: 'Show older',
  none: 'Nothing is written down here.', noneHelp: 'Nothing fits what is looked for. Choose another day, or show everything.',
  signedOutTitle: 'Sign in to read the trail', signedOutBody: 'Only administrators can read it.',
  notAllowed: 'Only administrators can read the trail of who did what.',
  notOffered: 'This service keeps no trail that can be read here.',
  omitted: (p: { count: number }) => (p.count === 1 ? '1 line could not be read and is left out.' : `${p.count} lines could not be read and are left out.`),
};

/** Shape of these words. */
export type AuditMessages = typeof en;
