/** Words of signing in and out. */
export const en = {
  signInTitle: 'Sign in',
  demoLead: 'This is a demonstration. Choose whom to be; everything you do stays on this server.',
  signedInAs: (p: { name: string }) => `Signed in as ${p.name}`,
  nowSignedIn: (p: { name: string }) => `You are signed in as ${p.name}.`,
  nowSignedOut: 'You are signed out.',
  unavailable: 'This service does not offer signing in here.',
  notConnected: 'This page is not connected to its service. If it stays so, tell the operator of this page.',
};

/** Shape of the words of signing in and out. */
export type AccountMessages = typeof en;
