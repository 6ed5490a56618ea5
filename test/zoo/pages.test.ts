import { expect } from '@open-wc/testing';
import type { LitElement } from 'lit';
import type { EqCalendar } from '../../src/elements/calendar/calendar.js';
import type { EqCard } from '../../src/elements/card/card.js';
import type { EqCatalog } from '../../src/elements/catalog/catalog.js';
import type { EqClient } from '../../src/elements/client/client.js';
import { nextFrame, rendered, until, wait, warningsDuring } from '../elements/support/fixture.js';
import { byRole, textIn } from '../elements/support/queries.js';
import { NOW, worldAs } from '../elements/support/world.js';
import { fixtureCluster } from '../fixtures/cluster.js';
import { askingData, place, plainData, TAGS } from './menagerie.js';
import { errorsDuring } from './support.js';

/** Inherited properties with values that no element of ours would choose. */
const INHERITED: Record<string, string> = {
  'font': 'italic bold 40px/3 cursive', 'letter-spacing': '1em', 'word-spacing': '2em', 'text-align': 'right', 'text-transform': 'uppercase', 'text-indent': '5em',
  'cursor': 'wait', 'white-space': 'pre', 'color': 'rgb(255, 0, 0)', 'list-style': 'square inside', 'text-shadow': 'red 2px 2px 0', 'font-variant': 'small-caps',
  'hyphens': 'auto', 'tab-size': '20', 'visibility': 'visible', 'pointer-events': 'auto', 'border-collapse': 'collapse', 'quotes': '"x" "y"', 'orphans': '9',
  'user-select': 'none', 'word-break': 'break-all', 'writing-mode': 'horizontal-tb', 'caret-color': 'rgb(255, 0, 0)', 'font-feature-settings': '"smcp"', '-webkit-text-stroke': '3px red',
};

/** What everything inside an element computes to. */
function computed(element: LitElement): string[] {
  const inside = [...element.shadowRoot!.querySelectorAll('*')].slice(0, 60);
  return inside.map((one) => {
    const style = getComputedStyle(one);
    return [one.localName, style.font, style.letterSpacing, style.wordSpacing, style.textAlign, style.textTransform, style.textIndent, style.cursor, style.whiteSpace, style.color,
      style.listStyle, style.textShadow, style.fontVariant, style.hyphens, style.tabSize, style.quotes, style.wordBreak, style.webkitTextStroke, style.direction].join(' ');
  });
}

/** The same data with no pictures in it. */
function withoutPictures(data: Record<string, unknown>): Record<string, unknown> {
  return JSON.parse(JSON.stringify(data, (key, value: unknown) => (key === 'pictures' ? [] : value))) as Record<string, unknown>;
}

/** Another address is another module: what a page gets that loads the library twice. */
function copyOf<M>(path: string): Promise<M> {
  return import(`../../src/elements/${path}.ts?copy`) as Promise<M>;
}

async function put<T extends LitElement>(tag: string, properties: Record<string, unknown>, parent?: Element): Promise<T> {
  const element = place(tag, properties, parent) as T;
  await rendered(element);
  return element;
}

describe('pages with styles of their own', () => {
  it('reach nothing inside any element by what is inherited', async () => {
    const loud = document.createElement('div');
    for (const [name, value] of Object.entries(INHERITED)) loud.style.setProperty(name, value);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.zoo-loud :is(div, p, button, input, a, h2, h3, ul, section) { display: none !important; color: red !important } .zoo-loud { --_accent: red; --_size: 90px; --_text: red; --at: 9 }');
    loud.className = 'zoo-loud';
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    document.body.append(loud);
    try {
      for (const tag of TAGS.filter((one) => one !== 'eq-portal')) {
        // Pictures come, or do not come, at any time.
        const data = withoutPictures(plainData(tag));
        const quiet = await put(tag, data);
        const element = await put(tag, data, loud);
        // Code and verdicts come to one before the other, and colors change over: what the page does stays.
        const isAlike = (): boolean => computed(element).join() === computed(quiet).join();
        await until('what the page leaves alone', isAlike).catch(() => undefined);
        expect(computed(element), tag).to.deep.equal(computed(quiet));
        quiet.remove();
        element.remove();
      }
    } finally {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
      loud.remove();
    }
  });

  it('give the large elements the room that is left in a flex row, and the others what stands beside them', async () => {
    const row = document.createElement('div');
    row.style.cssText = 'display: flex; inline-size: 900px';
    document.body.append(row);
    for (const tag of ['eq-calendar', 'eq-timeline', 'eq-catalog', 'eq-portal'] as const) {
      const aside = document.createElement('aside');
      aside.style.inlineSize = '200px';
      row.replaceChildren(aside);
      const element = await put(tag, plainData(tag), row);
      expect([element.offsetWidth, aside.offsetWidth], tag).to.deep.equal([700, 200]);
      // In a column they are as high as what they show: what follows stays below it.
      const { offsetHeight } = element;
      row.style.cssText = 'display: flex; flex-direction: column; block-size: 6000px';
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      expect(element.getBoundingClientRect().height, tag).to.be.below(Math.max(1, offsetHeight) + 1500);
      row.style.cssText = 'display: flex; inline-size: 900px';
    }
    row.remove();
  });

  it('leave elements a width in a dialog and other boxes that fit what they hold, and room to shrink in the rest', async () => {
    const dialog = document.createElement('dialog');
    const float = document.createElement('div');
    float.style.cssText = 'float:left';
    const flex = document.createElement('div');
    flex.style.cssText = 'display:flex;inline-size:200px';
    const grid = document.createElement('div');
    grid.style.cssText = 'display:grid;inline-size:200px';
    document.body.append(dialog, float, flex, grid);
    dialog.showModal();
    const widths: number[] = [];
    for (const box of [dialog, float, flex, grid]) widths.push((await put('eq-request-form', plainData('eq-request-form'), box)).getBoundingClientRect().width);
    const [inDialog, inFloat, inFlex, inGrid] = widths;
    expect(inDialog).to.be.at.least(240);
    expect(inFloat).to.be.at.least(240);
    expect(inFlex).to.be.at.most(200);
    expect(inGrid).to.be.at.most(200);
    for (const box of [dialog, float, flex, grid]) box.remove();
  });

  it('may hide an element while it loads, and show it later', async () => {
    const box = document.createElement('div');
    box.hidden = true;
    document.body.append(box);
    const list = await put<EqCatalog>('eq-catalog', plainData('eq-catalog'), box);
    box.hidden = false;
    await nextFrame();
    expect(byRole(list, 'searchbox', /Search/).getBoundingClientRect().width).to.be.greaterThan(100);
    box.remove();
  });
});

describe('pages with a <base> of another site', () => {
  it('keep their own address in links and history', async () => {
    const before = location.href;
    const base = document.createElement('base');
    base.href = 'https://elsewhere.example/deep/';
    document.head.append(base);
    try {
      const errors = await errorsDuring(async () => {
        const portal = await put('eq-portal', { ...askingData('eq-portal', worldAs('p-regular').client), urlState: true });
        await until('the machines', () => textIn(portal).includes('Universal tensile tester'));
        expect(byRole<HTMLAnchorElement>(portal, 'link', 'My requests').href).to.match(new RegExp(`^${location.origin}/`));
        byRole(portal, 'link', 'My requests').click();
        await rendered(portal);
        expect(new URL(location.href).searchParams.get('view')).to.equal('reservations');
        portal.remove();
      });
      expect(errors).to.deep.equal([]);
    } finally {
      base.remove();
      history.replaceState(null, '', before);
    }
  });
});

describe('pages that build themselves in any order', () => {
  it('set properties before an element is defined', async () => {
    class Late extends (customElements.get('eq-card') as typeof EqCard) {}
    const element = document.createElement('eq-late-card') as EqCard;
    Object.assign(element, { equipment: fixtureCluster().equipment[0], href: '/machines/sem-1', now: NOW });
    element.setAttribute('lang', 'en');
    document.body.append(element);
    customElements.define('eq-late-card', Late);
    await rendered(element);
    expect(byRole<HTMLAnchorElement>(element, 'link', /Scanning electron microscope/).getAttribute('href')).to.equal('/machines/sem-1');
    element.equipment = fixtureCluster().equipment[1];
    await rendered(element);
    expect(textIn(element)).to.contain('Universal tensile tester');
    element.remove();
  });

  it('set the client of an <eq-client> before it is defined', async () => {
    class Late extends (customElements.get('eq-client') as typeof EqClient) {}
    const holder = document.createElement('eq-late-client') as EqClient;
    holder.client = worldAs(null).client;
    const list = document.createElement('eq-catalog');
    holder.append(list);
    document.body.append(holder);
    await rendered(list);
    customElements.define('eq-late-client', Late);
    await until('the machines', () => textIn(list).includes('Universal tensile tester'));
    holder.remove();
  });

  it('set what is written as an attribute as a property, as frameworks do', async () => {
    const calendar = await put<EqCalendar>('eq-calendar', { ...plainData('eq-calendar'), view: 'month' });
    expect(calendar.shadowRoot!.querySelectorAll('.month [role=gridcell]').length).to.be.at.least(28);
    calendar.remove();
    const said = await warningsDuring(async () => {
      const client = await put<EqClient>('eq-client', { adapter: 'rest', src: '/nowhere/api' });
      expect(client.client?.adapter.constructor.name).to.equal('RestAdapter');
      client.adapter = 'nonsense';
      await rendered(client);
      expect(textIn(client)).to.contain('not connected to its service');
      client.remove();
    });
    expect(said.filter((line) => line.includes('adapter-unknown'))).to.have.length(1);
  });

  it('move an element from one client to another', async () => {
    const [here, there] = [document.createElement('eq-client'), document.createElement('eq-client')];
    here.client = worldAs('p-regular').client;
    there.client = worldAs('p-associate').client;
    document.body.append(here, there);
    const account = await put('eq-account', {}, here);
    const names = fixtureCluster().people;
    const name = (id: string): string => names.find((one) => one.id === id)!.name;
    await until('the first name', () => textIn(account).includes(name('p-regular')));
    there.append(account);
    await until('the other name', () => textIn(account).includes(name('p-associate')));
    here.remove();
    there.remove();
  });

  it('clone, move and remove every element at any moment', async () => {
    const errors = await errorsDuring(async () => {
      const { client } = worldAs('p-regular');
      for (const tag of TAGS) {
        const element = place(tag, askingData(tag, client));
        const copy = element.cloneNode(true) as LitElement;
        document.body.prepend(copy);
        document.body.append(element);
        await nextFrame();
        const box = document.createElement('section');
        document.body.append(box);
        box.append(element);
        await element.updateComplete;
        element.remove();
        copy.remove();
        box.append(element);
        await rendered(element);
        expect(textIn(element) === '' && tag !== 'eq-card', tag).to.equal(false);
        box.remove();
      }
      await wait(100);
    });
    expect(errors).to.deep.equal([]);
  });

  it('change the language around an element that is not there any more', async () => {
    const errors = await errorsDuring(async () => {
      const box = document.createElement('div');
      document.body.append(box);
      const element = place('eq-reservations', plainData('eq-reservations'), box);
      box.lang = 'ko';
      element.remove();
      box.lang = 'ja';
      box.append(element);
      await until('Japanese', () => /申込/.test(textIn(element)));
      box.remove();
    });
    expect(errors).to.deep.equal([]);
  });
});

describe('pages that load the library twice, or have tags of their own', () => {
  it('keep the first definitions, say so once for each tag, and share one client', async () => {
    const said = await warningsDuring(async () => {
      const errors = await errorsDuring(async () => {
        const { defineElement } = await copyOf<typeof import('../../src/elements/base/define-element.js')>('base/define-element');
        for (const tag of TAGS) {
          defineElement(tag, class extends HTMLElement {});
          defineElement(tag, class extends HTMLElement {});
        }
        const copy = await copyOf<typeof import('../../src/elements/client/client.js')>('client/client');
        customElements.define('eq-second-client', class extends copy.EqClient {});
        const holder = document.createElement('eq-second-client') as EqClient;
        holder.client = worldAs(null).client;
        document.body.append(holder);
        const list = await put('eq-catalog', {}, holder);
        await until('the machines through the other copy’s client', () => textIn(list).includes('Universal tensile tester'));
        holder.remove();
      });
      expect(errors).to.deep.equal([]);
    });
    expect(said.filter((line) => line.includes('element-taken'))).to.have.length(TAGS.length);
  });
});
