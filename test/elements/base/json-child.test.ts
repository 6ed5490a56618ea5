import { expect } from '@open-wc/testing';
import '../../../src/elements/card/define.js';
import '../../../src/elements/reservations/define.js';
import { fixtureCluster } from '../../fixtures/cluster.js';
import { mount, warningsDuring } from '../support/fixture.js';
import { textIn } from '../support/queries.js';

const json = (text: string): string => `<script type="application/json">${text}</script>`;

describe('a JSON child', () => {
  it('gives an element its data without any script of the page', async () => {
    const [machine] = fixtureCluster().equipment;
    const card = await mount('eq-card', {}, { children: json(JSON.stringify({ equipment: machine })) });
    expect(textIn(card)).to.contain('Scanning electron microscope');
  });

  it('that is no JSON, or names what is no property, is said once and hurts nothing', async () => {
    const said = await warningsDuring(async () => {
      const broken = await mount('eq-card', {}, { children: json('{"equipment": ') });
      expect(broken.isConnected).to.equal(true);
      await mount('eq-reservations', {}, { children: json('{"itmes": [], "scope": "past", "__proto__": {"polluted": true}}') });
    });
    expect(said.filter((line) => line.includes('json-unreadable'))).to.have.length(1);
    expect(said.filter((line) => line.includes('"itmes"'))).to.have.length(1);
    expect(said.filter((line) => line.includes('"scope"')), 'inner state is nobody else’s').to.have.length(1);
    expect(({} as { polluted?: boolean }).polluted).to.equal(undefined);
  });
});
