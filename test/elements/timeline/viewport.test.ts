import { expect } from '@open-wc/testing';
import { make } from '../../../src/elements/base/make.js';
import { Viewport } from '../../../src/elements/timeline/viewport.js';
import { nextFrame } from '../support/fixture.js';

/** A box with what is measured in it. */
function box(): HTMLElement {
  const part = (name: string, size: string): HTMLElement => make('div', { class: name, style: size });
  const scroller = make('div', { style: 'overflow: auto; inline-size: 300px; block-size: 200px' },
    part('head', 'block-size: 40px'), part('corner', 'inline-size: 100px'), part('probe', 'block-size: 44px'), part('canvas', 'inline-size: 2000px; block-size: 2000px'));
  document.body.append(scroller);
  return scroller;
}

async function settle(): Promise<void> {
  await nextFrame();
  await nextFrame();
}

describe('the scrolled box of the timeline', () => {
  it('tells of what somebody scrolls, and not of what the drawing itself has scrolled to', async () => {
    const scroller = box();
    let told = 0;
    const viewport = new Viewport({ onResize: () => undefined, onScroll: () => (told += 1) });
    viewport.attach(scroller);
    viewport.scrollTo({ x: 120, y: 300 }, { length: 2000, height: 2000 });
    await settle();
    expect([scroller.scrollLeft, scroller.scrollTop, told]).to.deep.equal([120, 300, 0]);
    scroller.scrollTop = 500;
    await settle();
    expect([viewport.x, viewport.y, told]).to.deep.equal([120, 500, 1]);
    viewport.attach(undefined);
    scroller.remove();
  });

  it('is where it can be scrolled to when it comes back with fewer rows', async () => {
    const scroller = box();
    const viewport = new Viewport({ onResize: () => undefined, onScroll: () => undefined });
    viewport.attach(scroller);
    viewport.scrollTo({ y: 1500 }, { length: 2000, height: 2000 });
    await settle();
    viewport.attach(undefined);
    const other = box();
    other.querySelector<HTMLElement>('.canvas')!.style.blockSize = '100px';
    viewport.attach(other);
    expect([viewport.y, other.scrollTop]).to.deep.equal([other.scrollTop, viewport.y]);
    expect(viewport.y).to.be.below(1500);
    viewport.attach(undefined);
    for (const one of [scroller, other]) one.remove();
  });

  it('keeps its place where it is hidden in the moment in which it was scrolled', async () => {
    const scroller = box();
    const viewport = new Viewport({ onResize: () => undefined, onScroll: () => undefined });
    viewport.attach(scroller);
    await settle();
    viewport.scrollTo({ x: 120, y: 300 }, { length: 2000, height: 2000 });
    scroller.style.display = 'none';
    await settle();
    scroller.style.display = '';
    await settle();
    expect([viewport.x, viewport.y]).to.deep.equal([120, 300]);
    expect([scroller.scrollLeft, scroller.scrollTop]).to.deep.equal([120, 300]);
    viewport.attach(undefined);
    scroller.remove();
  });
});
