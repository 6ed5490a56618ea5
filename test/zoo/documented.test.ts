import { expect } from '@open-wc/testing';
import type { LitElement } from 'lit';
import '../../src/define.js';
import type { HostAdapter, PartialAdapter, Session } from '../../src/host/index.js';
import { NO_CAPABILITIES } from '../../src/host/index.js';
import { calendar } from '../elements/calendar/calendar.support.js';
import { rendered, until, wait, warningsDuring } from '../elements/support/fixture.js';
import { allByRole, focused, textIn } from '../elements/support/queries.js';
import { clientOver, NOW, worldAs } from '../elements/support/world.js';
import { timeline } from '../elements/timeline/timeline.support.js';
import { place } from './menagerie.js';
import { FREE } from './support.js';

/** The first two cells of each row below a heading of docs/embedding.md: words in code of the first, and the second. */
async function rowsBelow(heading: string): Promise<{ codes: string[]; words: string }[]> {
  const page = await (await fetch('/docs/embedding.md')).text();
  const section = page.split(`${heading}\n`)[1]?.split(/\n#+ /)[0] ?? '';
  const rows = section.split('\n').filter((line) => /^\| `/.test(line));
  return rows.map((row) => {
    const [first = '', second = ''] = row.slice(2).split(' | ');
    return { codes: [...first.matchAll(/`([^`]+)`/g)].map(([, code]) => code!), words: second.replace(/ \|$/, '') };
  });
}

/** Presses a key such as `Shift+PageUp` where the focus is; true when somebody took it, a button's own keys included. */
async function isTaken(combination: string, element: LitElement): Promise<boolean> {
  const [key, ...held] = combination.split('+').reverse() as [string, ...string[]];
  const target = focused()!;
  const event = new KeyboardEvent('keydown', {
    key: key === 'Space' ? ' ' : key, shiftKey: held.includes('Shift'), ctrlKey: held.includes('Control'), altKey: held.includes('Alt'), bubbles: true, composed: true, cancelable: true,
  });
  target.dispatchEvent(event);
  await rendered(element);
  return event.defaultPrevented || (target.localName === 'button' && (key === 'Enter' || key === 'Space'));
}

const KEYS = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown', 'Enter', 'Space', 'Escape', 'Delete', 'Backspace', 'Insert', 'F2', 'F4', 't', 'n', '+', '-', '?'];

async function focusedCalendar(view: 'week' | 'month'): Promise<LitElement> {
  const { element } = await calendar({ view });
  element.shadowRoot!.querySelector<HTMLElement>('[role="grid"] [tabindex="0"]')!.focus();
  return element;
}

async function focusedTimeline(): Promise<LitElement> {
  const { element, driver } = await timeline();
  driver.focus();
  return element;
}

describe('the keys that the documentation names', () => {
  const places: [string, () => Promise<LitElement>, string][] = [
    ['### The calendar\'s week and day', () => focusedCalendar('week'), 'Enter'],
    ['### The calendar\'s month', () => focusedCalendar('month'), 'Enter'],
    ['### The timeline', focusedTimeline, 'Shift+ArrowRight'],
  ];
  for (const [heading, focus, beginChoice] of places) {
    it(`${heading.slice(4)}: each does something, and no other key does`, async function () {
      this.timeout(20_000);
      const rows = await rowsBelow(heading);
      const documented = rows.flatMap(({ codes, words }) => codes.map((key) => ({ key, isLater: words.startsWith('while ') })));
      expect(documented.length).to.be.greaterThan(9);
      const idle: string[] = [];
      for (const { key, isLater } of documented) {
        const element = await focus();
        if (isLater) await isTaken(beginChoice, element);
        if (!(await isTaken(key, element))) idle.push(key);
        element.remove();
      }
      expect(idle, 'documented, and nothing happens').to.deep.equal([]);
      const secret: string[] = [];
      for (const key of KEYS.filter((one) => !documented.some((known) => known.key === one))) {
        const element = await focus();
        if (await isTaken(key, element)) secret.push(key);
        element.remove();
      }
      expect(secret, 'something happens, and the documentation does not say so').to.deep.equal([]);
    });
  }
});

/** Waits until an element, and those that it brings along a moment later, have shown nothing new for a while. */
async function settled(element: LitElement): Promise<void> {
  let before = textIn(element);
  for (let same = 0; same < 3;) {
    await wait(60);
    const after = textIn(element);
    same = after === before ? same + 1 : 0;
    before = after;
  }
}

/** The methods of an adapter that were asked for, and the adapter to ask. */
function listening(adapter: HostAdapter, capabilities: Partial<Session['capabilities']>, isThere: (name: string) => boolean): { adapter: PartialAdapter; asked: Set<string> } {
  const asked = new Set<string>();
  return {
    asked,
    adapter: new Proxy<PartialAdapter>(adapter, {
      get: (target, name) => {
        if (!isThere(String(name))) return undefined;
        asked.add(String(name));
        if (name === 'session') return async () => ({ ...(await adapter.session()), capabilities: { ...NO_CAPABILITIES, ...capabilities } });
        const value: unknown = Reflect.get(target, name, target);
        return typeof value === 'function' ? (value.bind(target) as unknown) : value;
      },
    }),
  };
}

describe('what the documentation says that an element asks', () => {
  const people: Record<string, string> = { 'eq-approvals': 'p-owner', 'eq-audit': 'p-admin', 'eq-cases': 'p-coordinator' };
  const offers: Record<string, Partial<Session['capabilities']>> = {
    'eq-usage': { usage: true }, 'eq-audit': { audit: true }, 'eq-cases': { inquiries: true }, 'eq-inquiry': { inquiries: true },
  };

  it('is all that it asks when it is shown, and enough', async function () {
    this.timeout(60_000);
    const rows = (await rowsBelow('### A host of your own')).filter(({ codes }) => codes[0]!.startsWith('<eq-'));
    const tags = [...(await (await fetch('/README.md')).text()).matchAll(/`<(eq-[a-z-]+)>`\]/g)].map(([, tag]) => tag);
    expect(rows.map(({ codes }) => codes[0]!.slice(1, -1))).to.deep.equal(tags.filter((tag) => tag !== 'eq-card' && tag !== 'eq-client'));
    const found: Record<string, string> = {};
    const written: Record<string, string> = {};
    const failed: string[] = [];
    for (const { codes: [code = ''], words } of rows) {
      const tag = code.slice(1, -1);
      const named = [...words.matchAll(/`(\w+)`/g)].map(([, method]) => method!);
      const { adapter, asked } = listening(worldAs(people[tag] ?? 'p-regular').adapter, { availability: true, search: true, ...offers[tag] }, (name) => named.includes(name));
      const needsMachine = ['eq-calendar', 'eq-detail', 'eq-request-form'].includes(tag);
      const warnings = await warningsDuring(async () => {
        const element = place(tag, { client: clientOver(adapter), now: NOW, timeZone: 'Asia/Tokyo', ...(needsMachine && { equipmentId: 'sem-1' }), ...(tag === 'eq-request-form' && FREE) });
        await until(`all that ${tag} asks`, () => named.every((name) => asked.has(name)), 10_000).catch(() => undefined);
        await settled(element);
        if (allByRole(element, 'button', 'Try again').length > 0) failed.push(tag);
        element.remove();
      });
      failed.push(...warnings.map((warning) => `${tag}: ${warning}`));
      found[tag] = [...asked].sort().join();
      written[tag] = named.sort().join();
    }
    expect(found).to.deep.equal(written);
    expect(failed).to.deep.equal([]);
  });
});
