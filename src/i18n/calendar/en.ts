/** Words of the calendar. Times arrive written; `n` is a count. */
export const en = {
  label: (p: { name: string }) => (p.name ? `When ${p.name} is free` : 'When the machine is free'),
  views: { month: 'Month', week: 'Week', day: 'Day', agenda: 'List' },
  view: 'View',
  previous: { month: 'Previous month', week: 'Previous week', day: 'Previous day', agenda: 'Previous week' },
  next: { month: 'Next month', week: 'Next week', day: 'Next day', agenda: 'Next week' },
  today: 'Today',
  nextFree: 'Next free time',
  showAllHours: 'Show all 24 hours',
  showOpenHours: 'Show opening hours only',
  weekTitle: (p: { from: string; to: string }) => `${p.from} – ${p.to}`,
  helpMonth: 'Arrow keys move by day and week, Page Up and Page Down by month. Enter opens a day.',
  helpWeek: (p: { isDay: boolean }) => `Arrow keys move by time and day, Page Up and Page Down by ${p.isDay ? 'day' : 'week'}. Enter starts a choice, arrow keys extend it, Enter ends it, Escape gives it up.`,
  separator: ', ',
  /** What a stretch of time is, by the code of its reason. */
  reason: {
    open: 'Free',
    reserved: 'Reserved',
    'reserved-own': 'Your reservation',
    requested: 'Requested, not confirmed',
    'requested-own': 'Your request, not confirmed',
    buffer: 'Set-up time',
    'outside-opening': 'Outside opening hours',
    holiday: 'Public holiday',
    maintenance: 'Maintenance',
    fault: 'Out of order',
    closure: 'Closed',
    'no-information': 'Not known',
    'no-schedule': 'Opening hours not known',
  },
  /** The same for a booking's box, where there is room for a word or two. */
  box: { busy: 'Reserved', pending: 'Requested', own: 'Yours', 'own-pending': 'Your request', wait: 'You wait', offered: 'Offered to you' },
  /** The same with a soft hyphen wherever a word may be broken, for a box that is narrower than its words: browsers know few languages' hyphens. */
  hyphenated: (p: { words: string }) => p.words.replace(/re(?=served|quest)|quest(?=ed)|book(?=ing)/gi, '$&\u00ad'),
  unitsTaken: (p: { n: number; of: number; isAtMost: boolean }) => `${p.isAtMost ? 'Up to ' : ''}${p.n} of ${p.of} taken`,
  waiting: 'you are on the waiting list',
  waitOffered: 'a time you waited for is free',
  freeAsked: 'Free, though somebody has asked for it',
  hours: (p: { hours: string }) => `${p.hours} h`,
  cellFree: (p: { duration: string }) => `Free ${p.duration}`,
  cellFull: 'Full',
  cellClosed: 'Closed',
  cellUnknown: 'Not known',
  cellPast: 'Past',
  /** A free day that nobody may ask for any more, or yet. */
  cellTooSoon: 'Too soon',
  cellTooFar: 'Not yet',
  /** The same where a day is 40 pixels wide. */
  shortFree: (p: { hours: string }) => `${p.hours} h`,
  shortMinutes: (p: { minutes: string }) => `${p.minutes}m`,
  shortFull: 'Full',
  shortClosed: '—',
  shortUnknown: '?',
  shortBarred: 'n/a',
  dayToday: 'today',
  dayFree: (p: { ranges: string[]; more: number }) => `free ${joinRanges(p.ranges)}${p.more ? ` and ${p.more} more ${p.more === 1 ? 'time' : 'times'}` : ''}`,
  dayFull: 'full',
  dayClosed: (p: { name: string }) => (p.name ? `closed: ${p.name}` : 'closed'),
  dayUnknown: 'availability not known',
  dayPast: 'past',
  dayLoading: 'loading',
  dayAllDay: 'all day',
  bookings: (p: { n: number }) => (p.n === 1 ? '1 booking' : `${p.n} bookings`),
  bookingsBefore: (p: { n: number }) => (p.n === 1 ? '1 booking before' : `${p.n} bookings before`),
  ownBookings: (p: { n: number }) => `${p.n} yours`,
  range: (p: { from: string; to: string }) => `${p.from} to ${p.to}`,
  position: (p: { day: string; time: string; state: string }) => `${p.day} ${p.time}, ${p.state}`,
  /** A request is not "not confirmed until 15:00". */
  stateUntil: (p: { state: string; until: string }) => `${lowerFirst(p.state)}${p.state.includes(', ') ? ',' : ''} until ${p.until}`,
  named: (p: { state: string; name: string }) => `${p.state}: ${p.name}`,
  past: 'past',
  midnight: 'midnight',
  repeatedHour: 'a second time, clocks go back',
  noTimeShort: 'Clock change',
  selected: (p: { range: string; duration: string }) => `chosen ${p.range}, ${p.duration}`,
  selecting: (p: { range: string; duration: string }) => `choosing ${p.range}, ${p.duration}`,
  startChosen: (p: { time: string }) => `Start ${p.time}. Now choose the end.`,
  choiceGivenUp: 'Choice given up.',
  pickUp: 'press Enter to change its time',
  changeTime: 'Change time',
  changeTimeOf: (p: { range: string }) => `Change time of your reservation, ${p.range}`,
  legend: 'Legend',
  legendItems: {
    free: 'Free', busy: 'Reserved', pending: 'Requested, not confirmed', own: 'Your own', wait: 'On the waiting list', buffer: 'Set-up time', closed: 'Closed', unknown: 'Not known', now: 'Now',
  },
  zoneNote: (p: { zone: string; readerZone: string; difference: string }) => `Times are in ${p.zone}, where the machine is. Your time zone: ${p.readerZone} (${p.difference}).`,
  zoneAhead: (p: { duration: string }) => `${p.duration} ahead`,
  zoneBehind: (p: { duration: string }) => `${p.duration} behind`,
  zoneSame: 'the same time now',
  machineZone: 'Machine',
  readerZone: 'You',
  asOf: {
    live: (p: { time: string }) => `As of ${p.time} (live)`,
    feed: (p: { time: string }) => `As of ${p.time}, from a calendar that is read now and then`,
    manual: (p: { time: string }) => `As of ${p.time}, kept by hand: please confirm with the owner`,
  },
  loading: 'Loading availability…',
  nextFreeNone: (p: { duration: string; until: string }) => `No free time of ${p.duration} or more was found up to ${p.until}.`,
  nextFreeSearching: 'Looking for a free time…',
  nothingToShow: 'No machine was given to this calendar',
  notConnected: 'This calendar is not connected to a service',
  nothingToShowHint: 'Set equipment-id inside <eq-client>, or give the availability property.',
  noAvailability: 'This service does not tell when its machines are free.',
  dateUnknown: (p: { date: string }) => `“${p.date}” is not a date; today is shown.`,
  brokenRanges: (p: { n: number }) => (p.n === 1 ? '1 entry cannot be read: it has no time, or does not end after it starts. What is free is therefore not known.' : `${p.n} entries cannot be read: they have no time, or do not end after they start. What is free is therefore not known.`),
  choice: 'Your choice',
  choiceEmpty: 'No time chosen yet',
  choiceHow: (p: { view: string; isFinger: boolean }) =>
    p.view === 'month' ? 'Open a day to choose a time in it, or type date and times.' : p.view === 'agenda' ? 'Choose a free time in the list, or type date and times.' : `${p.isFinger ? 'Hold a finger on the hours and draw' : 'Drag over the hours'}, press once for the start and once for the end, ${p.isFinger ? '' : 'use the arrow keys and Enter, '}or type date and times.`,
  /** How to choose, in a line. */
  chooseHere: (p: { isFinger: boolean }) => `${p.isFinger ? 'Hold a finger on the hours and draw' : 'Drag over the hours'} to choose a time.`,
  typeTime: 'Type date and time',
  requestNotOffered: 'This service shows when machines are free but takes no requests here.',
  choose: 'Choose',
  chooseRange: (p: { range: string }) => `Choose from ${p.range}`,
  /** Why a free time of a list has no button. */
  tooShort: 'too short to request',
  tooSoon: 'too soon to request',
  tooFar: 'too far ahead to request',
  openWeek: 'Show this week',
};

function joinRanges(ranges: string[]): string {
  return ranges.length < 2 ? ranges.join('') : `${ranges.slice(0, -1).join(', ')} and ${ranges.at(-1)}`;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** Messages of the calendar topic. */
export type CalendarMessages = typeof en;
