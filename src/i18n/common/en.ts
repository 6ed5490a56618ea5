/** Words that many elements share. */
export const en = {
  loading: 'Loading…',
  retry: 'Try again',
  close: 'Close',
  back: 'Back',
  cancel: 'Cancel',
  required: 'required',
  optional: 'optional',
  yes: 'Yes',
  no: 'No',
  signIn: 'Sign in',
  signOut: 'Sign out',
  stale: 'This may be out of date. Checking again…',
  alsoNote: 'Also to be noted:',
  errorTitle: 'This could not be loaded',
  brokenTitle: 'This cannot be shown',
  brokenBody: 'The information given here cannot be read. If it stays so, tell the operator of this page.',
  zoneUnknown: (p: { zone: string }) => `The machine’s time zone “${p.zone}” is not known. Times are shown in UTC.`,
  sampleData: 'Sample data',
  /** Marks a text that is shown in another language than the reader's. */
  /** Why the host could not be asked, and what to do, by error code. */
  error: {
    network: 'The service cannot be reached. Check your connection, then try again.',
    timeout: 'The service took too long to answer. Try again in a moment.',
    unauthorized: 'Please sign in to see this.',
    forbidden: 'Your account may not see this.',
    'not-found': 'There is nothing at this address. It may have been removed, or the link may be wrong.',
    conflict: 'Somebody else was faster. The information has been brought up to date.',
    stale: 'This was changed in the meantime. The newest version is shown; please check it and try again.',
    invalid: 'The service did not accept what was sent.',
    'rate-limited': 'Too many requests at once. Wait a moment, then try again.',
    unsupported: 'This service does not offer that.',
    malformed: 'The service answered in a way that cannot be read. If it stays so, tell its operator.',
    unavailable: 'The service is not available right now. Try again in a moment.',
  } as Record<string, string>,
};

/** Shape of the shared words. */
export type CommonMessages = typeof en;
