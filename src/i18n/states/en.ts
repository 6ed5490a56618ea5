/** A reservation's stations and what can be done to it, in words. */
export const en = {
  state: {
    draft: 'Draft', requested: 'Requested', 'info-needed': 'Question for you', countered: 'Other proposal', approved: 'Approved',
    'in-use': 'In use', completed: 'Completed', 'no-show': 'Not used', declined: 'Declined', withdrawn: 'Withdrawn',
    cancelled: 'Cancelled', expired: 'Expired', waitlisted: 'On the waiting list',
  } as Record<string, string>,
  /** What the state means for the person who asked, in one sentence. */
  meaning: {
    draft: 'Not sent yet.',
    requested: 'Sent. The owner has not answered yet, so the time is not confirmed.',
    'info-needed': 'The owner needs to know more before deciding.',
    countered: 'The owner proposes something else. Please accept or decline.',
    approved: 'The owner has confirmed this time.',
    'in-use': 'The machine is being used.',
    completed: 'The use is over.',
    'no-show': 'The time passed without use.',
    declined: 'The owner could not accept this request.',
    withdrawn: 'You took the request back.',
    cancelled: 'The confirmed reservation was cancelled.',
    expired: 'Nobody answered in time; the request has ended.',
    waitlisted: 'You will be asked when the time becomes free.',
  } as Record<string, string>,
  /** Names of actions, as on a button. */
  action: {
    request: 'Request', approve: 'Approve', decline: 'Decline', 'request-info': 'Ask a question', 'answer-info': 'Answer',
    counter: 'Propose something else', 'accept-counter': 'Accept the proposal', 'decline-counter': 'Decline the proposal',
    withdraw: 'Withdraw request', cancel: 'Cancel reservation', reschedule: 'Change time', start: 'Start use', finish: 'Finish use',
    'no-show': 'Mark as not used', sign: 'Sign use report', 'assign-coordinator': 'Assign a coordinator', note: 'Write a message', expire: 'Expire',
  } as Record<string, string>,
  /** What happened, as in a history. */
  done: {
    request: 'Requested', approve: 'Approved', decline: 'Declined', 'request-info': 'Question asked', 'answer-info': 'Question answered',
    counter: 'Other proposal made', 'accept-counter': 'Proposal accepted', 'decline-counter': 'Proposal declined',
    withdraw: 'Withdrawn', cancel: 'Cancelled', reschedule: 'Time changed', start: 'Use started', finish: 'Use finished',
    'no-show': 'Marked as not used', sign: 'Use report signed', 'assign-coordinator': 'Coordinator assigned', note: 'Message', expire: 'Expired',
  } as Record<string, string>,
  /** Who did it, where the name may not be shown. */
  relation: { asker: 'You', member: 'Asker', owner: 'Equipment owner', coordinator: 'Coordinator', admin: 'Administrator', host: 'System', visitor: 'Visitor' } as Record<string, string>,
};

/** Shape of the words of a reservation's life. */
export type StateMessages = typeof en;
