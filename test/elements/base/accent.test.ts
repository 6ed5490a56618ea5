import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/elements/account/define.js';
import type { EqElement } from '../../../src/elements/base/eq-element.js';

type Color = readonly number[];

/** A private color of an element, as red, green and blue. */
function colorOf(element: EqElement, name: string): Color {
  const probe = element.renderRoot.querySelector('.root')!.appendChild(document.createElement('span'));
  probe.style.color = `var(${name})`;
  const canvas = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d')!;
  canvas.fillStyle = getComputedStyle(probe).color;
  canvas.fillRect(0, 0, 1, 1);
  probe.remove();
  return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
}

/** Contrast by WCAG 2. */
function contrast(...colors: [Color, Color]): number {
  const [light, dark] = colors.map((color) => color.map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4)))
    .map(([red, green, blue]) => 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!).sort((a, b) => b - a);
  return (light! + 0.05) / (dark! + 0.05);
}

const ACCENTS = { light: ['#7a1f3d', '#1b6440', '#b34700', '#5b2a9d', '#0b7285'], dark: ['#f0a5bd', '#8fd6b0', '#ffb070', '#c9a8f5', '#e0e000'] };

describe('an accent of the page’s own', () => {
  let theme: HTMLLinkElement;
  before(async () => {
    theme = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: '/src/themes/default.css' });
    await new Promise((resolve, reject) => {
      Object.assign(theme, { onload: resolve, onerror: reject });
      document.head.append(theme);
    });
  });
  after(() => theme.remove());

  for (const [scheme, accents] of Object.entries(ACCENTS)) {
    for (const accent of accents) {
      it(`${accent} in the ${scheme} scheme has words that can be read, and no blue beside it`, async () => {
        const box = await fixture<HTMLElement>(html`<div><eq-account></eq-account></div>`);
        const element = box.querySelector<EqElement>('eq-account')!;
        box.style.colorScheme = scheme;
        await element.updateComplete;
        const blue = ['--_accent-strong', '--_accent-soft', '--_focus'].map((name) => colorOf(element, name));
        box.style.setProperty('--eq-color-accent', accent);
        const [own, on, strong, soft, focus] = ['--_accent', '--_on-accent', '--_accent-strong', '--_accent-soft', '--_focus'].map((name) => colorOf(element, name));
        expect(contrast(on!, own!), 'on the accent').to.be.at.least(4.5);
        expect(contrast(strong!, soft!), 'what is chosen').to.be.at.least(4.5);
        expect(focus).to.deep.equal(own);
        for (const [at, color] of [strong, soft, focus].entries()) expect(color, `token ${at}`).not.to.deep.equal(blue[at]);
      });
    }
  }

  // Darker and lighter ones than words need, and those at which white and black change places.
  for (const scheme of ['light', 'dark']) {
    for (const accent of ['#ffd400', '#8ab8f0', '#ff0080', '#777777', '#14549c', '#000000', '#00aa00', '#7f5fff', 'color(display-p3 1 0 0)']) {
      it(`${accent} in the ${scheme} scheme has words on it that can be read`, async () => {
        const element = await fixture<EqElement>(html`<eq-account style="color-scheme: ${scheme}; --eq-color-accent: ${accent}"></eq-account>`);
        const [own, on] = ['--_accent', '--_on-accent'].map((name) => colorOf(element, name));
        expect(contrast(on!, own!)).to.be.at.least(4.5);
        expect([[0, 0, 0], [255, 255, 255]]).to.deep.include(on);
      });
    }
  }

  it('gives way to what the page sets beside it', async () => {
    const element = await fixture<EqElement>(html`<eq-account style="--eq-color-accent: #7a1f3d; --eq-color-accent-soft: #ffeeaa; --eq-color-on-accent: #ffff00; --eq-color-focus: #000000; --eq-color-accent-strong: #330011"></eq-account>`);
    expect(['--_accent-soft', '--_on-accent', '--_focus', '--_accent-strong'].map((name) => colorOf(element, name)))
      .to.deep.equal([[255, 238, 170], [255, 255, 0], [0, 0, 0], [51, 0, 17]]);
  });
});
