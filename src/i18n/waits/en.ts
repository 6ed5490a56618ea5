/** Words of waiting lists. */
export const en = {
  join: 'Tell me when it becomes free',
  joinOf: (p: { range: string }) => `Tell me when it becomes free: ${p.range}`,
  waiting: (p: { before: number }) => (p.before === 0 ? 'You are first on the waiting list.' : `You are on the waiting list, ${p.before} before you.`),
  joined: 'You are on the waiting list. You are told when the time becomes free.',
  leave: 'Leave the waiting list', leaveOf: (p: { range: string }) => `Leave the waiting list for ${p.range}`,
  left: 'You are not on the waiting list any more.',
  title: 'Waiting list',
  offeredTitle: 'The time you waited for is free',
  offered: (p: { until: string }) => `It is held for you until ${p.until}. Ask for it before then, or let the next one have it.`,
  accept: 'Ask for it', acceptOf: (p: { range: string }) => `Ask for it: ${p.range}`,
  decline: 'Let it go', declineOf: (p: { range: string }) => `Let it go: ${p.range}`,
  declined: 'The time goes to whoever is next.',
  why: 'You receive this message because you are on a waiting list. Please do not reply to it: nobody reads the answers.',
};

/** Shape of these words. */
export type WaitsMessages = typeof en;
