import { expect } from '@open-wc/testing';
import type { HostAdapter } from '../../src/host/index.js';
import { nextFrame, until, wait, warningsDuring } from '../elements/support/fixture.js';
import { allByRole, textIn } from '../elements/support/queries.js';
import { FULL, stubHost } from '../elements/support/stub-host.js';
import { clientOver, worldAs } from '../elements/support/world.js';
import { askingData, place, TAGS } from './menagerie.js';
import { differing, errorsDuring } from './support.js';

/** What some throw instead of an error. */
const NOTHING = undefined as unknown as Error;
const TEXT = 'no' as unknown as Error;

const CALLS = ['session', 'directory', 'searchEquipment', 'equipment', 'availability', 'check', 'reservations', 'reservation', 'demoPeople'] as const;

/** An adapter of which every call ends in the same way. */
function always(answer: () => unknown): HostAdapter {
  return Object.fromEntries([...CALLS, 'createReservation', 'act', 'signInAs', 'signOut'].map((name) => [name, answer])) as unknown as HostAdapter;
}

const ADAPTERS: [string, () => HostAdapter][] = [
  ['throws before it answers', () => always(() => { throw new TypeError('broken'); })],
  ['rejects with nothing', () => always(() => Promise.reject(NOTHING))],
  ['rejects with a text', () => always(() => Promise.reject(TEXT))],
  ['never settles', () => always(() => new Promise(() => undefined))],
  ['answers nothing', () => always(() => Promise.resolve(undefined))],
  ['answers null', () => always(() => Promise.resolve(null))],
  ['answers at once, with no promise', () => always(() => ({ items: [] }))],
  ['answers a text', () => always(() => Promise.resolve('<html>'))],
  ['answers a list', () => always(() => Promise.resolve([null, 7]))],
  ['answers an empty object', () => always(() => Promise.resolve({}))],
  ['answers a page of nonsense', () => always(() => Promise.resolve({ items: [null, 7, {}, [], { id: '' }], total: 'many', facets: null, capabilities: {}, person: {} }))],
  ['answers from another realm, with prototypes', () => always(() => Promise.resolve(JSON.parse('{"__proto__":{"items":[]},"items":[{"id":"__proto__"}],"capabilities":{"__proto__":1},"id":"__proto__"}')))],
  ['has no calls at all', () => ({}) as HostAdapter],
  ['breaks when one subscribes', () => stubHost({ subscribe: () => { throw new Error('no events'); } })],
  ['subscribes to nothing', () => stubHost({ subscribe: () => undefined as unknown as () => void })],
  ['tells of events that are none', () => stubHost({ subscribe: (listener) => { for (const event of [null, 7, 'x', {}, { type: 'equipment' }]) listener(event as never); return () => { throw new Error('never ends'); }; } })],
  ['has people without names', () => stubHost({ session: async () => ({ person: { id: 'x' } as never, capabilities: FULL }) })],
];

describe('adapters that break their word', () => {
  for (const [what, adapter] of ADAPTERS) {
    it(`one that ${what}: every element says something within its time, none throws`, async function () {
      this.timeout(20_000);
      let shown: (readonly [string, string])[] = [];
      await warningsDuring(async () => {
        const errors = await errorsDuring(async () => {
          const holder = document.createElement('eq-client');
          holder.client = clientOver(adapter(), 200);
          document.body.append(holder);
          const elements = TAGS.map((tag) => place(tag, askingData(tag, holder.client!), holder));
          await wait(700);
          await Promise.all(elements.map((element) => element.updateComplete));
          shown = elements.map((element) => [element.localName, textIn(element)] as const);
          holder.remove();
        });
        expect(errors).to.deep.equal([]);
      });
      const silent = shown.filter(([tag, text]) => text === '' && tag !== 'eq-card' && tag !== 'eq-account').map(([tag]) => tag);
      expect(silent).to.deep.equal([]);
    });
  }

  it('a host that is well for one element and broken for its neighbor harms one of them only', async () => {
    const { adapter } = worldAs('p-regular');
    const client = clientOver(differing(adapter, { reservations: () => { throw new Error('boom'); } }));
    const mine = place('eq-reservations', askingData('eq-reservations', client));
    const list = place('eq-catalog', askingData('eq-catalog', client));
    await until('the error', () => allByRole(mine, 'button', 'Try again').length === 1);
    await until('the machines', () => textIn(list).includes('Universal tensile tester'));
    mine.remove();
    list.remove();
  });

  it('a write that is answered with nothing is not taken for done', async () => {
    const { adapter } = worldAs('p-regular');
    const client = clientOver(differing(adapter, { createReservation: () => Promise.resolve(null as never) }));
    const state = await client.send({ kind: 'create', key: 'k-null', draft: { equipmentId: 'sem-1', mode: 'self-use', start: '', end: '', purpose: '', answers: {}, termsAccepted: true } });
    expect(state.status).to.equal('uncertain');
  });

  it('a thousand live events a second leave the page usable and the host unharmed', async function () {
    this.timeout(10_000);
    const { adapter } = worldAs('p-regular');
    let asked = 0;
    let tell: Parameters<NonNullable<HostAdapter['subscribe']>>[0] = () => undefined;
    const client = clientOver(differing(adapter, {
      searchEquipment: (query, options) => (asked++, adapter.searchEquipment(query, options)),
      availability: (query, options) => (asked++, adapter.availability(query, options)),
      subscribe: (listener) => ((tell = listener), () => undefined),
    }));
    const holder = document.createElement('eq-client');
    holder.client = client;
    document.body.append(holder);
    const list = place('eq-catalog', askingData('eq-catalog', client), holder);
    const calendar = place('eq-calendar', askingData('eq-calendar', client), holder);
    await until('the machines', () => textIn(list).includes('Universal tensile tester'));
    await until('the week', () => calendar.shadowRoot!.querySelector('.box.busy'));
    asked = 0;
    let longest = 0;
    let last = performance.now();
    for (let second = 0; second < 2; second += 1) {
      for (let frame = 0; frame < 50; frame += 1) {
        for (let count = 0; count < 20; count += 1) tell({ type: count % 2 ? 'equipment' : 'availability', equipmentId: 'sem-1', revision: second * 1000 + frame * 20 + count });
        await nextFrame();
        longest = Math.max(longest, performance.now() - last);
        last = performance.now();
      }
    }
    expect(asked, 'questions to the host').to.be.lessThan(60);
    expect(longest, 'the longest wait for a frame, in milliseconds').to.be.lessThan(1000);
    holder.remove();
  });
});
