import { DAY_MS, formatInstant, parseLocalDateTime, wallToInstant } from '../../core/time/index.js';
import type { Reservation } from '../../core/types.js';
import type { AuditLine, AuditQuery } from '../../host/index.js';
import type { AuditMessages } from '../../i18n/audit/index.js';
import type { StateMessages } from '../../i18n/states/index.js';

/** What is looked for, as it is typed; "" for anything. */
export interface TypedFilter {
  person: string;
  machine: string;
  /** A date, `2026-04-01`. */
  day: string;
  action: string;
}

/** Nothing in particular. */
export const NO_FILTER: TypedFilter = { person: '', machine: '', day: '', action: '' };

/** So much of a person's sign is shown: enough to tell the people of one page apart. */
const SIGN_LENGTH = 8;

/** What to ask for a filter; a day is one of the reader's zone, and one that is none is left out. */
export function queryOf({ person, machine, day, action }: TypedFilter, timeZone: string): AuditQuery {
  const wall = parseLocalDateTime(`${day}T00:00`);
  const at = (days: number): string => formatInstant(wallToInstant(wall + days * DAY_MS, timeZone));
  return {
    ...(person.trim() && { person: person.trim() }), ...(machine.trim() && { equipment: machine.trim() }), ...(action && { action }),
    ...(Number.isFinite(wall) && { from: at(0), to: at(1) }),
  };
}

/** A person whom an administrator may look for. */
export interface KnownPerson {
  id: string;
  name: string;
}

/** The people whom reservations name, by name. */
export function peopleOf(reservations: readonly Reservation[]): KnownPerson[] {
  const people = new Map<string, string>();
  for (const { asker, coordinator, history } of reservations) {
    for (const person of [asker, coordinator, ...history.map(({ by }) => by)]) if (person?.id && person.name) people.set(person.id, person.name);
  }
  return [...people].map(([id, name]) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name));
}

/** Who acted: the person's sign, shortened, or the system. */
export function actorText({ actor }: Pick<AuditLine, 'actor'>, t: AuditMessages): string {
  return actor === undefined ? t.host : t.sign({ sign: actor.slice(0, SIGN_LENGTH) });
}

/** What was done, in words; a host's own action is named as it names it. */
export function actionText(action: string, t: AuditMessages, states: StateMessages): string {
  return t.actions[action] ?? states.done[action] ?? action;
}

/** On what: its kind, and the machine's name where it is known. */
export function subjectText({ on, details }: Pick<AuditLine, 'on' | 'details'>, t: AuditMessages, nameOf: (equipmentId: string) => string | undefined): string {
  const kind = t.kinds[on.kind] ?? on.kind;
  if (on.kind === 'host') return kind;
  if (on.kind === 'person') return t.sign({ sign: on.id.slice(0, SIGN_LENGTH) });
  const machineId = machineOf({ on, details });
  const name = machineId === undefined ? undefined : (nameOf(machineId) ?? machineId);
  return on.kind === 'equipment' ? t.subject({ kind, id: name ?? on.id }) : t.subject({ kind, id: [on.id, name].filter(Boolean).join(' · ') });
}

/** The machine that a line is about. */
export function machineOf({ on, details }: Pick<AuditLine, 'on' | 'details'>): string | undefined {
  if (on.kind === 'equipment') return on.id;
  const { equipmentId } = details;
  return typeof equipmentId === 'string' ? equipmentId : undefined;
}
