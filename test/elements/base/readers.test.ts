import { expect } from '@open-wc/testing';
import '../../../src/elements/calendar/define.js';
import '../../../src/elements/reservations/define.js';
import { mount, rendered, until } from '../support/fixture.js';
import { textIn } from '../support/queries.js';
import { NOW, worldAs } from '../support/world.js';

/** What only the first person may read: where it is shown, and its words. */
const PLACES = [
  ['eq-reservations', {}, /EQ-3F8P-12/],
  ['eq-calendar', { equipmentId: 'sem-1', view: 'agenda', date: '2026-11-24' }, /your (?:reservation|request)/i],
] as const;

describe('elements when another person reads', () => {
  for (const [tag, properties, words] of PLACES) {
    for (const isAway of [false, true]) {
      it(`show in ${tag} nothing that was meant for the former, ${isAway ? 'also where the page had taken it away meanwhile' : 'while the host has not answered'}`, async () => {
        const { adapter, client } = worldAs('p-regular');
        const element = await mount(tag, { client, now: NOW, timeZone: 'Asia/Tokyo', ...properties });
        await until('what is one’s own', () => words.test(textIn(element)));
        const never = (): Promise<never> => new Promise(() => undefined);
        Object.assign(adapter, { reservations: never, availability: never });
        const holder = element.parentElement!;
        if (isAway) element.remove();
        await client.signInAs('p-associate');
        if (isAway) holder.append(element);
        await rendered(element);
        expect(textIn(element)).not.to.match(words);
      });
    }
  }
});
