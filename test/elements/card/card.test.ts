import { expect } from '@open-wc/testing';
import type { EquipmentSummary } from '../../../src/core/types.js';
import '../../../src/elements/card/define.js';
import { fixtureCluster } from '../../fixtures/cluster.js';
import { expectNoAxeViolations } from '../support/axe.js';
import { mount, nextEvent, rendered, until, warningsDuring } from '../support/fixture.js';
import { NOW } from '../support/world.js';
import { CardDriver } from './card.driver.js';

const { equipment, institutions, categories } = fixtureCluster();

function propertiesFor(id: string, different: Partial<EquipmentSummary> = {}): Partial<HTMLElementTagNameMap['eq-card']> {
  const machine = equipment.find((one) => one.id === id)!;
  return {
    equipment: { ...machine, ...different }, now: NOW, timeZone: 'Asia/Tokyo',
    institution: institutions.find((one) => one.id === machine.institutionId),
    categoryName: categories.find((one) => one.id === machine.category)?.name,
    href: `/equipment/${id}`,
  };
}

const driverFor = async (...args: Parameters<typeof propertiesFor>): Promise<CardDriver> => new CardDriver(await mount('eq-card', propertiesFor(...args)));

describe('eq-card says what a machine is', () => {
  it('names the machine, its model, its owner with kind and region, and its category', async () => {
    const card = await driverFor('sem-1');
    expect(card.heading).to.equal('Scanning electron microscope');
    for (const words of ['Hinode Optics HX-7500', 'Tama Institute of Applied Technology', 'University', 'Tokyo', 'Scanning electron microscopes']) expect(card.text).to.contain(words);
  });

  it('shows at most three specifications with their units', async () => {
    const four = ['A', 'B', 'C', 'D'].map((en, index) => ({ name: { en, source: 'en' as const }, value: index + 1, unit: 'mm' }));
    const card = await driverFor('sem-1', { specifications: four });
    expect(card.text).to.contain('C 3\u00a0mm'.replace('\u00a0', ' '));
    expect(card.text).not.to.contain('4 mm');
  });

  it('names the modes of use', async () => {
    expect((await driverFor('sem-1')).modes).to.deep.equal(['Self-use', 'Commissioned work']);
  });

  it('says what an asker needs: training for some modes, for all, membership, and how many units there are', async () => {
    expect((await driverFor('sem-1')).text).to.contain('Training required: Self-use');
    expect((await driverFor('clean-1')).text).to.contain('Training required').and.not.to.contain('Training required:');
    expect((await driverFor('emc-1')).text).to.contain('For: Regular member and Associate member');
    const { rules } = equipment.find(({ id }) => id === 'emc-1')!;
    expect((await driverFor('emc-1', { rules: { ...rules, memberships: ['regular', 'associate', 'cooperating'] } } as Partial<EquipmentSummary>)).text).to.contain('For members only');
    expect((await driverFor('printer-1')).text).to.contain('2 identical units');
    expect((await driverFor('tensile-1')).text).not.to.match(/Training|For:/);
  });

  it('tells how fresh the record is, and since when nobody confirmed it', async () => {
    expect((await driverFor('sem-1')).text).to.contain('Confirmed last month');
    expect((await driverFor('ct-1')).text).to.contain('Confirmation overdue since Mar 1, 2025');
    expect((await driverFor('sem-1', { confirmation: { confirmedAt: 'yesterday', confirmBy: '' } })).text).to.contain('Never confirmed');
  });

  it('says the state only when the machine is not in service', async () => {
    expect((await driverFor('printer-1')).text).to.contain('Out of order');
    expect((await driverFor('sem-1')).text).not.to.contain('In service');
  });

  it('speaks Japanese and Korean, by the language around it', async () => {
    const ja = new CardDriver(await mount('eq-card', propertiesFor('ct-1'), { lang: 'ja' }));
    for (const words of ['X線CT装置', '相模産業技術センター', '公設試験研究機関', '神奈川県', '依頼試験', '登録更新の期限']) expect(ja.text).to.contain(words);
    const ko = new CardDriver(await mount('eq-card', propertiesFor('sem-1'), { lang: 'ko' }));
    for (const words of ['주사전자현미경', '다마 종합공과대학', '도쿄도', '직접사용', '정기등록']) expect(ko.text).to.contain(words);
  });

  it('marks words that are not in the reader’s language', async () => {
    const card = await mount('eq-card', propertiesFor('sem-1', { name: { ja: '走査型電子顕微鏡', source: 'ja' } }));
    expect(card.shadowRoot!.querySelector('[lang="ja"]')?.textContent).to.equal('走査型電子顕微鏡');
  });
});

describe('eq-card can be pressed', () => {
  it('holds one link, whose reach is the whole card', async () => {
    const card = new CardDriver(await mount('eq-card', propertiesFor('sem-1'), { width: 700 }));
    expect(card.links.map((link) => link.getAttribute('href'))).to.deep.equal(['/equipment/sem-1']);
    const box = card.size;
    const hit = card.element.shadowRoot!.elementFromPoint(box.right - 20, box.bottom - 12);
    expect(hit === card.links[0], 'the corner of the card belongs to the link').to.be.true;
    expect(card.linkDescription).to.contain('Tama Institute of Applied Technology');
  });

  it('tells which machine was pressed; a page that prevents the default stays where it is', async () => {
    const card = await driverFor('sem-1');
    const heard = nextEvent('eq-equipment-select');
    const onSelect = (event: Event): void => event.preventDefault();
    document.addEventListener('eq-equipment-select', onSelect, { once: true });
    const click = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true });
    card.links[0]!.dispatchEvent(click);
    expect((await heard).equipmentId).to.equal('sem-1');
    expect(click.defaultPrevented).to.be.true;
  });

  it('leaves a press with a modifier to the browser', async () => {
    const card = await driverFor('sem-1');
    let isHeard = false;
    document.addEventListener('eq-equipment-select', () => (isHeard = true), { once: true });
    const click = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, ctrlKey: true });
    card.element.addEventListener('click', (event) => event.preventDefault(), { once: true });
    card.links[0]!.dispatchEvent(click);
    expect(isHeard).to.be.false;
  });

  it('is a button where there is no address, or one that may not be linked to', async () => {
    const plain = new CardDriver(await mount('eq-card', { ...propertiesFor('sem-1'), href: '' }));
    expect(plain.buttons).to.have.length(1);
    const heard = nextEvent('eq-equipment-select');
    plain.buttons[0]!.click();
    expect((await heard).equipmentId).to.equal('sem-1');
    const said = await warningsDuring(async () => {
      const hostile = new CardDriver(await mount('eq-card', { ...propertiesFor('sem-1'), href: 'javascript:alert(1)' }));
      expect(hostile.links).to.have.length(0);
    });
    expect(said.join()).to.contain('link-unsafe');
  });
});

describe('eq-card bears what it is given', () => {
  it('shows a drawing where there is no picture, a forbidden one, or one that does not load', async () => {
    expect((await driverFor('tensile-1')).picture).to.equal(undefined);
    expect((await driverFor('sem-1', { pictures: [{ src: 'javascript:alert(1)', alt: { en: '', source: 'en' } }] })).picture).to.equal(undefined);
    const card = await driverFor('sem-1', { pictures: [{ src: '/no-such-picture.png', alt: { en: 'SEM', source: 'en' } }] });
    await until('the broken picture to go', () => card.picture === undefined);
  });

  it('shows half a record without throwing', async () => {
    const half = { id: 'half' } as EquipmentSummary;
    const card = new CardDriver(await mount('eq-card', { equipment: half, now: NOW }));
    expect(card.heading).to.equal('Machine without a name');
    const wrong = { id: 'wrong', name: 3, modes: 'x', pictures: 7, specifications: [null], confirmation: 3, capacity: 'many' } as unknown as EquipmentSummary;
    expect(new CardDriver(await mount('eq-card', { equipment: wrong, now: NOW })).heading).to.equal('Machine without a name');
  });

  it('shows a name that a page gives as plain text', async () => {
    expect((await driverFor('sem-1', { name: 'Old microscope' as never })).heading).to.equal('Old microscope');
  });

  it('never reads a name as markup', async () => {
    const card = await driverFor('sem-1', { name: { en: '<img src=x onerror=alert(1)>', source: 'en' } });
    expect(card.heading).to.equal('<img src=x onerror=alert(1)>');
  });

  it('is a low row where there is room and a stack at 320 px, without sideways scrolling', async () => {
    const wide = await driverFor('sem-1');
    expect(wide.size.height).to.be.below(112);
    const element = await mount('eq-card', propertiesFor('sem-1', { name: { en: 'Feldemissionsrasterelektronenmikroskop'.repeat(2), source: 'en' } }), { width: 288 });
    expect(element.shadowRoot!.querySelector('.card')!.scrollWidth).to.be.at.most(288);
  });

  it('has no axe findings in a row, a stack, the dark and from right to left', async () => {
    for (const options of [{}, { width: 288, lang: 'ja' }, { scheme: 'dark' as const, lang: 'ko' }, { dir: 'rtl' as const }]) {
      const card = await mount('eq-card', propertiesFor('ct-1', { status: 'fault' }), options);
      await rendered(card);
      await expectNoAxeViolations(card);
    }
  });
});
