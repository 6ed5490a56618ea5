/** Words of the use of a machine: what is told of it, its report, and faults. */
export const en = {
  timesLegend: 'The use itself',
  units: 'Samples or parts made',
  unitsUnreadable: 'Please give a whole number.',
  timesUnreadable: 'Please give when the use began and when it ended; both lie in the past.',
  report: 'Use report',
  signed: (p: { at: string }) => `Signed by the owner on ${p.at}`,
  unsigned: 'Not signed by the owner yet',
  reserved: 'Reserved', used: 'Used', overrun: 'Outside the reserved time',
  owed: 'Fee for the use', owedCancelled: 'Fee for cancelling',
  lines: 'How it is made up',
  faultTitle: 'Something is wrong with the machine',
  faultReport: 'Report a fault',
  faultReportOf: (p: { reference: string }) => `Report a fault of the machine of ${p.reference}`,
  faultBody: 'The machine is taken out of service at once. Everybody who looks at it, and everybody who reserved it, reads what you write.',
  faultNote: 'What is wrong?',
  faultMissing: 'Please write what is wrong.',
  faultDone: 'The fault has been reported; the machine is out of service.',
  outOfOrder: 'This machine is out of order now.',
  inMaintenance: 'This machine is being serviced now.',
};

/** Shape of these words. */
export type UseMessages = typeof en;
