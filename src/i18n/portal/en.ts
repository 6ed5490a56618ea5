/** Words of the portal's frame. */
export const en = {
  heading: 'Shared equipment',
  navigation: 'Shared equipment',
  find: 'Find equipment',
  timeline: 'When machines are free',
  mine: 'My requests',
  approvals: 'Requests to answer',
  inquiries: 'Ask a coordinator',
  records: 'Use and fees',
  cases: 'Cases',
  askInstead: 'Not finding it? Ask a coordinator',
  backToList: 'Back to the list',
  backToTimeline: 'Back to when machines are free',
  backToMachine: 'Back to the machine',
  toAnswer: (p: { count: number }) => (p.count === 1 ? '1 waits' : `${p.count} wait`),
  needsAnswer: (p: { count: number }) => (p.count === 1 ? '1 needs your answer' : `${p.count} need your answer`),
  noClient: 'This portal is not connected to a service. Give it adapter and src attributes, or place it inside <eq-client>.',
};

/** Shape of the portal's words. */
export type PortalMessages = typeof en;
