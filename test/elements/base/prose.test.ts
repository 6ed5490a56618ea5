import { expect } from '@open-wc/testing';
import { render } from 'lit';
import { parseProse } from '../../../src/elements/base/prose.js';
import { proseTemplate } from '../../../src/elements/base/templates/prose.js';

describe('running text', () => {
  it('is parted into paragraphs by blank lines, and keeps its line breaks', () => {
    expect(parseProse('One\nline\n\nTwo').map(({ kind, lines }) => [kind, lines.length])).to.deep.equal([['paragraph', 2], ['paragraph', 1]]);
  });

  it('has lists, with points or numbers, in the marks of both scripts', () => {
    expect(parseProse('Bring:\n- gloves\n・手袋\n1. First\n2) Second').map(({ kind, lines }) => [kind, lines.length]))
      .to.deep.equal([['paragraph', 1], ['list', 2], ['numbered', 2]]);
  });

  it('has strong words and links', () => {
    expect(parseProse('See **rules** at [our page](https://a.example/).')[0]?.lines[0]).to.deep.equal([
      { text: 'See ' }, { text: 'rules', isStrong: true }, { text: ' at ' }, { text: 'our page', href: 'https://a.example/' }, { text: '.' },
    ]);
  });

  it('leaves a link that may not be followed, and every other mark, as the text it is', () => {
    for (const text of ['[x](javascript:alert)', '[x](java\tscript:alert)', '[x](//evil.example/)', '<b>x</b>', '**', '[a](', '# x', '-x']) {
      expect(parseProse(text).flatMap(({ lines }) => lines.flat()).map((piece) => piece.text).join(''), text).to.equal(text);
      expect(parseProse(text).flatMap(({ lines }) => lines.flat()).some(({ href }) => href), text).to.be.false;
    }
  });

  it('becomes nothing but text nodes and a few elements', () => {
    const holder = document.createElement('div');
    render(proseTemplate({ en: '<img src=x onerror=alert(1)>\n\n- **a** [b](https://b.example/)\n1. c', source: 'en' }, 'en'), holder);
    expect([...holder.querySelectorAll('*')].map(({ localName }) => localName)).to.deep.equal(['div', 'p', 'ul', 'li', 'strong', 'a', 'ol', 'li']);
    expect(holder.querySelector('p')!.textContent).to.equal('<img src=x onerror=alert(1)>');
  });

  it('is read in time that grows with its length only', () => {
    const start = performance.now();
    for (const text of ['**'.repeat(50_000), '[a]('.repeat(50_000), '['.repeat(100_000), '\n- '.repeat(30_000)]) parseProse(text);
    expect(performance.now() - start).to.be.below(1500);
    expect(parseProse('x'.repeat(30_000))[0]?.lines[0]?.[0]?.text).to.have.length(20_001);
  });
});
