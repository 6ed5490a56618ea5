import assert from 'node:assert/strict';
import type { AsyncCommand } from 'fast-check';
import type { Reservation } from '../../../../src/core/index.js';
import { isTaken, isTold, refusal, RULES, standing, type Booking } from './life.js';
import { MACHINES, PEOPLE } from './scene.js';
import { DAY, HOUR, instant, texts, type Real, type Story } from './story.js';
import { compareWaits } from './waits.js';

/** Everybody looks at everything: reservations, lists and the calendar. */
export class Look implements AsyncCommand<Story, Real> {
  check = (): boolean => true;
  async run(story: Story, real: Real): Promise<void> {
    for (const { id: who } of PEOPLE) {
      for (const booking of story.bookings) {
        const answer = await real.as(who)<Reservation>(`/reservations/${booking.id}`);
        const isSeen = standing(who, booking).size > 0;
        assert.equal(answer.status, isSeen ? 200 : 404, `${who} reads ${JSON.stringify(booking)}`);
        if (isSeen) compare(story, who, booking, answer.body);
      }
      await this.#list(story, real, who);
      await compareWaits(story, real, who);
    }
    await this.#calendar(story, real);
  }
  /** The list of one role, another for each person and story: that of a role which one does not have is empty. */
  async #list(story: Story, real: Real, who: string): Promise<void> {
    const roles = ['asker', 'owner', 'coordinator'] as const;
    const role = roles[(story.bookings.length + PEOPLE.findIndex(({ id }) => id === who)) % roles.length]!;
    const { body } = await real.as(who)<{ items: Reservation[] }>(
      `/reservations?role=${role}&limit=200&from=${instant(story.start - HOUR)}&to=${instant(story.start + 3 * DAY)}`,
    );
    const meant = story.bookings.filter((booking) => {
      const ways = standing(who, booking);
      return ways.has(role) || (role === 'owner' && ways.has('admin'));
    });
    assert.deepEqual(body.items.map(({ id }) => id).sort(), meant.map(({ id }) => id).sort(), `what is listed for ${who} as ${role}`);
  }
  async #calendar(story: Story, real: Real): Promise<void> {
    const address = `/availability?equipment=${MACHINES.map(({ id }) => id).join(',')}&from=${instant(story.start)}&to=${instant(story.start + 3 * DAY)}`;
    const { body } = await real.visitor<{ items: { equipmentId: string; busy: { start: string; end: string; status: string }[] }[] }>(address);
    for (const { equipmentId, busy } of body.items) {
      const told = [
        ...story.bookings.filter((one) => one.machine === equipmentId && isTold(one)).map((one) => ({ ...texts(one.held), status: isTaken(one) ? 'busy' : 'pending' })),
        ...story.holds.filter((one) => one.machine === equipmentId && one.until > story.now).map((one) => ({ ...texts(one), status: 'busy' })),
      ];
      assert.deepEqual(busy.map(line).sort(), told.map(line).sort(), `the calendar of ${equipmentId}`);
      const keeping = story.bookings.filter((one) => one.machine === equipmentId && one.unit > 0);
      for (const [index, one] of keeping.entries()) {
        const rival = keeping.slice(index + 1).find((other) => other.unit === one.unit && other.held.start < one.held.end && one.held.start < other.held.end);
        assert.equal(rival, undefined, 'booked twice');
      }
    }
  }
  toString = (): string => 'everybody looks';
}

const line = ({ start, end, status }: { start: string; end: string; status: string }): string => `${start} ${end} ${status}`;

/** What somebody is told of a reservation, against what the model knows of it. */
export function compare(story: Story, who: string, booking: Booking, told: Reservation): void {
  const facts = {
    equipmentId: booking.machine, mode: booking.mode, fee: booking.fee, state: booking.state, revision: booking.revision, wished: texts(booking.wished), asker: booking.asker,
    confirmed: booking.confirmed && texts(booking.confirmed), coordinator: booking.coordinator, isSigned: booking.isSigned,
    actual: booking.actual && texts(booking.actual), history: booking.history,
  };
  assert.deepEqual({
    equipmentId: told.equipmentId, mode: told.mode, fee: told.quote?.total, state: told.state, revision: told.revision, wished: told.wished, asker: told.asker?.id, confirmed: told.confirmed,
    coordinator: told.coordinator?.id, isSigned: told.report?.signedAt !== undefined, actual: told.actual,
    history: told.history.map(({ action, by }) => `${action} ${by?.id ?? by?.role}`),
  }, facts, `what ${who} is told of ${booking.id}`);
  const may = Object.keys(RULES).filter((action) => refusal(story, who, booking, { action, note: 'x', span: booking.wished, coordinator: 'p-coordinator' }) === undefined);
  assert.deepEqual([...(told.actions ?? [])].sort(), may.sort(), `what ${who} may do with ${JSON.stringify(booking)}`);
}
