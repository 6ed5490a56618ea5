import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { clusterAt } from './support.js';

const { pictures, equipment } = clusterAt();

describe('the sample\'s pictures', () => {
  it('are all used and cover many families', () => {
    const used = new Set(equipment.flatMap((machine) => machine.pictures.map(({ src }) => src.replace(/^.*\/|\.svg$/g, ''))));
    assert.deepEqual([...pictures.keys()].sort(), [...used].sort());
    assert.ok(pictures.size >= 25);
    assert.equal(new Set(pictures.values()).size, pictures.size, 'two are the same');
  });

  it('are well-formed drawings of 4:3', () => {
    for (const [name, svg] of pictures) {
      assert.match(svg, /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 640 480"/, name);
      const open: string[] = [];
      for (const [, closing, tag, empty] of svg.matchAll(/<(\/?)([a-z]+)[^<>]*?(\/?)>/g)) {
        if (closing) assert.equal(open.pop(), tag, name);
        else if (!empty) open.push(tag as string);
      }
      assert.deepEqual(open, [], name);
      assert.doesNotMatch(svg, /NaN|undefined|Infinity/, name);
    }
  });

  it('need nothing that a strict content policy forbids, and stay small', () => {
    for (const [name, svg] of pictures) {
      assert.doesNotMatch(svg, /style=|<style|<script|\son[a-z]+=|href=|url\(/, name);
      assert.ok(svg.length < 32_000, `${name}: ${svg.length}`);
    }
  });

  it('have words beside them', () => {
    for (const { id, pictures: shown } of equipment) {
      assert.ok(shown.length >= 1 && shown.every(({ alt }) => alt.ja && alt.en && alt.ko), id);
    }
  });
});
