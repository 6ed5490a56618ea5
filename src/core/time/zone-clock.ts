/** What the platform knows of zones: `Temporal` where there is one, else `Intl`, whose first formatter costs ten times as much. */

/** A zone's offset from UTC in milliseconds, as the platform tells it. */
export interface ZoneClock {
  /** Offset at an instant, UTC milliseconds. */
  offsetAt(instant: number): number;
  /** Instant of the next change after `instant`, Infinity for none; absent where the platform does not tell. */
  changeAfter?(instant: number): number;
}

interface ZonedDateTime {
  readonly offsetNanoseconds: number;
  readonly epochMilliseconds: number;
  getTimeZoneTransition(direction: 'next'): ZonedDateTime | null;
}

/** What is used of `Temporal` (ECMA-262 proposal, stage 4). */
interface TemporalPart {
  Instant: { fromEpochMilliseconds(instant: number): { toZonedDateTimeISO(timeZone: string): ZonedDateTime } };
}

const temporal = (globalThis as { Temporal?: Partial<TemporalPart> }).Temporal;

/** The clock of an IANA zone; undefined when the name is not a zone that this machine knows. */
export function zoneClock(timeZone: string): ZoneClock | undefined {
  // An empty name or a bare offset would be taken for the machine's zone or for a zone without rules.
  if (typeof timeZone !== 'string' || !/^[A-Za-z][\w+/-]*$/.test(timeZone)) return undefined;
  try {
    return temporalClock(timeZone) ?? intlClock(timeZone);
  } catch {
    return undefined;
  }
}

function temporalClock(timeZone: string): ZoneClock | undefined {
  const instants = temporal?.Instant;
  if (!instants) return undefined;
  const at = (instant: number): ZonedDateTime => instants.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone);
  at(0);
  return {
    offsetAt: (instant) => at(instant).offsetNanoseconds / 1_000_000,
    changeAfter: (instant) => at(instant).getTimeZoneTransition('next')?.epochMilliseconds ?? Infinity,
  };
}

function intlClock(timeZone: string): ZoneClock {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone, hourCycle: 'h23', calendar: 'gregory', numberingSystem: 'latn',
    year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit',
  });
  return {
    /** Reads the clock face `MM/DD/YYYY, HH:MM:SS` and takes the instant away from it. */
    offsetAt(instant) {
      const t = format.format(instant);
      const face = Date.UTC(+t.slice(6, 10), +t.slice(0, 2) - 1, +t.slice(3, 5), +t.slice(12, 14), +t.slice(15, 17), +t.slice(18, 20));
      return face - Math.floor(instant / 1000) * 1000;
    },
  };
}
