import fc from 'fast-check';
import type { Equipment, Inquiry, InquiryState, Person, Reservation, ReservationState, Training } from '../../../../src/core/index.js';
import { fixtureCluster, type FixtureCluster } from '../../../fixtures/cluster.js';

/** Stands in every text that a reader may not see. */
export const MARK = 'ZQXMARK';

/** Who reads; undefined is a visitor. */
export const READERS = [undefined, 'p-outside', 'p-regular', 'p-rival', 'p-owner', 'p-owner-lab', 'p-coordinator'] as const;

const WORDS = ['electron', 'microscope', 'tester', 'furnace', 'vacuum', 'tensile', 'clean', 'room', 'printer', '熱処理', '試験機'];
const ASKERS = ['p-outside', 'p-regular', 'p-rival', 'p-associate', 'p-stranger-1'];
const LIVE: ReservationState[] = ['requested', 'info-needed', 'approved', 'completed'];
const OVER: ReservationState[] = ['declined', 'withdrawn', 'cancelled', 'expired'];
const MACHINES = ['sem-1', 'tensile-1', 'ct-1', 'edm-1', 'clean-1', 'furnace-1'];

interface Booking {
  equipmentId: string;
  askerId: string;
  state: ReservationState;
  /** Which of the hours of the suite; one live booking of a machine has it. */
  slot: number;
  isCase: boolean;
}

interface Asked {
  askerId: string;
  state: InquiryState;
  /** Whose case it is; nobody's while it is open. */
  coordinatorId: string;
}

interface Wish {
  askerId: string;
  equipmentId: string;
  qualificationId: string;
  state: Training['state'];
}

/** A wish for a training as a host keeps it. */
export interface KeptWish extends Wish {
  id: string;
  note: string;
}

/** What one run is about: a reader, what is booked, and of what the two worlds differ. */
export interface SecretPlan {
  reader: (typeof READERS)[number];
  bookings: Booking[];
  extra: Booking[];
  inquiries: Asked[];
  wishes: Wish[];
  hiddenWords: string[];
  q: string;
}

const booking = (states: ReservationState[]): fc.Arbitrary<Booking> => fc.record({
  equipmentId: fc.constantFrom(...MACHINES), askerId: fc.constantFrom(...ASKERS), state: fc.constantFrom(...states),
  slot: fc.nat({ max: 30 }), isCase: fc.boolean(),
});

/** Plans of all kinds. */
export const secretPlan: fc.Arbitrary<SecretPlan> = fc.record({
  reader: fc.constantFrom(...READERS),
  bookings: fc.uniqueArray(booking([...LIVE, ...OVER]), { maxLength: 14, selector: ({ equipmentId, slot }) => `${equipmentId} ${slot}` }),
  extra: fc.array(booking(OVER), { maxLength: 5 }),
  inquiries: fc.array(fc.record({
    askerId: fc.constantFrom(...ASKERS, 'p-coordinator'), state: fc.constantFrom<InquiryState>('open', 'in-hand', 'accepted', 'closed'), coordinatorId: fc.constantFrom('p-coordinator', 'p-coordinator-2'),
  }), { maxLength: 6 }),
  wishes: fc.uniqueArray(fc.record({
    askerId: fc.constantFrom(...ASKERS, 'p-owner', 'p-owner-lab'), equipmentId: fc.constantFrom(...MACHINES),
    qualificationId: fc.constantFrom('sem-operator', 'clean-room-entry'), state: fc.constantFrom<Training['state']>('asked', 'asked', 'granted', 'declined'),
  }), { maxLength: 10, selector: ({ askerId, equipmentId, qualificationId }) => `${askerId} ${equipmentId} ${qualificationId}` }),
  hiddenWords: fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 8 }),
  q: fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 }).map((words) => words.join(' ')),
});

/**
 * The plan's world, and the same with everything changed that its reader may not see: other askers, other words, other
 * hidden machines, and more that is over. For the reader they must be one and the same.
 */
export function secretWorld({ reader, bookings, extra, inquiries, hiddenWords }: SecretPlan, isChanged: boolean): FixtureCluster {
  const cluster = fixtureCluster();
  const people = [...cluster.people, stranger(1, 'Somebody'), stranger(2, isChanged ? `${MARK} name` : 'Somebody else')];
  const person = people.find(({ id }) => id === reader);
  const machineOf = (id: string): Equipment => cluster.equipment.find((machine) => machine.id === id)!;
  const mayRead = (one: Booking): boolean => person !== undefined && (one.askerId === reader
    || (one.isCase && reader === 'p-coordinator')
    || (person.roles.includes('owner') && person.institutionId === machineOf(one.equipmentId).institutionId));
  const made = bookings.map((one, index) => reservation(one, `r-${index}`, people, isChanged && !mayRead(one)));
  const more = isChanged ? extra.map((one, index) => reservation({ ...one, isCase: false }, `r-extra-${index}`, people, true)) : [];
  const isKnown = (machine: Equipment): boolean => maySee(person, machine) || bookings.some((one) => one.equipmentId === machine.id && one.askerId === reader);
  const equipment = cluster.equipment.map((machine) => (isChanged && !isKnown(machine) ? disguised(machine, hiddenWords) : machine));
  const other: Equipment = disguised({ ...machineOf('furnace-1'), id: 'hidden-9', institutionId: 'iruma-works' }, hiddenWords);
  return {
    ...cluster,
    people,
    inquiries: inquiries.filter(({ askerId, coordinatorId }) => askerId !== coordinatorId).map((one, index) => inquiry(one, `i-${index}`, people, reader, isChanged)),
    equipment: isChanged && !maySee(person, other) ? [...equipment, other] : equipment,
    // What the reader may see in a list made by whoever owns the machine is theirs: extra ones stay off it.
    reservations: [...made, ...more.filter((one) => !(person?.roles.includes('owner') && person.institutionId === machineOf(one.equipmentId).institutionId))],
  };
}

/**
 * The wishes for trainings of the plan's world, or of the other one. Whoever wishes is told of it, and whoever may answer
 * as long as there is something to answer; of what was answered already, no more than that it was.
 */
export function secretWishes({ reader, wishes }: SecretPlan, isChanged: boolean): KeptWish[] {
  const { people, equipment } = fixtureCluster();
  const person = people.find(({ id }) => id === reader);
  return wishes.map((wish, index) => {
    const isAnswerer = person !== undefined && person.roles.includes('owner') && person.institutionId === equipment.find(({ id }) => id === wish.equipmentId)?.institutionId;
    const isSecret = isChanged && wish.askerId !== reader && !(isAnswerer && wish.state === 'asked');
    const kept = { ...wish, id: `t-${index}`, note: isSecret ? `${MARK} words` : 'plain words' };
    return isSecret ? { ...kept, askerId: 'p-stranger-2', ...(!isAnswerer && { state: wish.state === 'asked' ? 'granted' : 'asked' }) } : kept;
  });
}

/** The second one stands only in what the reader may not see. */
function stranger(n: number, name: string): Person {
  return { id: `p-stranger-${n}`, name, roles: ['member'], membership: 'regular', region: 'JP-13' };
}

function maySee(person: Person | undefined, { visibility = 'public', institutionId }: Equipment): boolean {
  if (visibility === 'public') return true;
  if (person === undefined || visibility === 'members') return person !== undefined;
  return person.roles.some((role) => role === 'coordinator' || role === 'admin') || (person.roles.includes('owner') && person.institutionId === institutionId);
}

function disguised(machine: Equipment, words: string[]): Equipment {
  return {
    ...machine, name: { en: `${words.join(' ')} ${MARK}`, source: 'en' }, maker: MARK, keywords: words, category: 'test/microscopy/sem',
    modes: [{ mode: 'loan', approval: 'required' }], region: 'JP-11', revision: 7,
  };
}

function reservation({ equipmentId, askerId, state, slot, isCase }: Booking, id: string, people: Person[], isSecret: boolean): Reservation {
  const asker = people.find((one) => one.id === (isSecret ? 'p-stranger-2' : askerId))!;
  const start = Date.parse('2026-11-25T00:00:00Z') + slot * 2 * 3_600_000;
  const time = { start: new Date(start).toISOString(), end: new Date(start + 3_600_000).toISOString() };
  const by = { id: asker.id, name: asker.name, role: 'member' as const };
  const words = isSecret ? `${MARK} words` : 'plain words';
  return {
    id, reference: `EQ-${id}`.toUpperCase(), equipmentId, mode: 'self-use', state, wished: time, purpose: words, answers: { material: words }, note: words,
    ...(['approved', 'completed'].includes(state) && { confirmed: time }), ...(state === 'completed' && { actual: time }),
    asker: { id: asker.id, name: asker.name }, ...(isCase && { coordinator: { id: 'p-coordinator', name: '伊藤 誠' } }),
    revision: isSecret ? 5 : 1, createdAt: '2026-11-20T00:00:00Z',
    history: [
      { at: '2026-11-20T00:00:00Z', by, action: 'request', note: words },
      ...(isSecret ? [{ at: '2026-11-21T00:00:00Z', by, action: 'note' as const, note: words }] : []),
    ],
  };
}

/** Whoever may take a case up reads what is needed, but neither whose need it is nor what was said. */
function inquiry({ askerId, state, coordinatorId }: Asked, id: string, people: Person[], reader: SecretPlan['reader'], isChanged: boolean): Inquiry {
  const isOpen = state === 'open';
  const isParty = askerId === reader || (!isOpen && coordinatorId === reader);
  const isSecret = isChanged && !isParty;
  const isCandidate = isOpen && reader === 'p-coordinator';
  const asker = people.find((one) => one.id === (isSecret ? 'p-stranger-2' : askerId))!;
  const said = isSecret ? `${MARK} words` : 'plain words';
  return {
    id, reference: `IQ-${id}`.toUpperCase(), state, needs: isSecret && !isCandidate ? said : 'plain need', ...(isSecret && !isCandidate && { region: 'JP-11', language: 'ko' as const }),
    asker: { id: asker.id, name: asker.name, ...(asker.institutionId && { institutionId: asker.institutionId }) },
    ...(!isOpen && { coordinator: { id: coordinatorId, name: 'x' } }), proposals: [], reservations: [], ...(state === 'closed' && { outcome: isSecret ? 'dropped' as const : 'otherwise' as const }),
    history: [
      { at: '2026-11-20T00:00:00Z', by: { id: asker.id, name: asker.name, role: 'member' }, action: 'ask' },
      { at: '2026-11-20T01:00:00Z', by: { id: asker.id, name: asker.name, role: 'member' }, action: 'message', note: said },
    ],
    revision: isSecret && !isCandidate ? 5 : 2, createdAt: '2026-11-20T00:00:00Z',
  };
}
