import { expect } from '@open-wc/testing';
import type { Equipment, Person, Tariff } from '../../../src/core/types.js';
import '../../../src/elements/detail/define.js';
import { HostError } from '../../../src/host/index.js';
import { fixtureCluster } from '../../fixtures/cluster.js';
import { expectNoAxeViolations } from '../support/axe.js';
import { mount, nextEvent, rendered, until, warningsDuring, type FixtureOptions } from '../support/fixture.js';
import { focused } from '../support/queries.js';
import { FULL, stubHost } from '../support/stub-host.js';
import { clientOver, NOW } from '../support/world.js';
import { DetailDriver } from './detail.driver.js';

const { institutions, categories, qualifications, equipment, people } = fixtureCluster();
const directory = { institutions, categories, qualifications };
const machine = (id: string, different: object = {}): Equipment => ({ ...equipment.find((one) => one.id === id)!, ...different });
const person = (id: string): Person => people.find((one) => one.id === id)!;

async function detail(record: Equipment, different: object = {}, options: FixtureOptions = {}): Promise<DetailDriver> {
  return new DetailDriver(await mount('eq-detail', { equipment: record, directory, person: null, now: NOW, timeZone: 'Asia/Tokyo', ...different }, options));
}

const tariff = (id: string, amount: number, memberships?: Tariff['memberships']): Tariff =>
  ({ id, mode: 'self-use', currency: 'JPY', ...(memberships && { memberships }), components: [{ kind: 'time', unitMinutes: 60, steps: [{ amount }] }] });

describe('eq-detail tells what a machine is', () => {
  it('names it, its model, its owner, where it stands and how it is', async () => {
    const page = await detail(machine('sem-1'));
    expect(page.title).to.equal('Scanning electron microscope');
    for (const words of ['Hinode Optics HX-7500', 'Tama Institute of Applied Technology', 'University', 'Tokyo', 'In service', 'Sample data']) expect(page.text).to.contain(words);
  });

  it('lists specifications with units in a table whose rows are named', async () => {
    const page = await detail(machine('sem-1'));
    expect(page.rows('Specifications').slice(0, 2)).to.deep.equal([['Resolution', '1.2 nm'], ['Acceleration voltage', '0.5–30 kV']]);
    expect(page.rows('Specifications')).to.deep.include(['Category', 'Test equipment › Microscopy › Scanning electron microscopes']);
    for (const row of page.element.shadowRoot!.querySelectorAll('table tbody tr')) expect(row.querySelector('th')!.getAttribute('scope')).to.equal('row');
  });

  it('shows several pictures one at a time, chosen by button', async () => {
    const pictures = ['a', 'b'].map((name) => ({ src: `data:image/gif;base64,${name}`, alt: { en: `View ${name}`, source: 'en' as const } }));
    const page = await detail(machine('sem-1', { pictures: pictures.map((one, at) => ({ ...one, src: `/pictures/${at}.png` })) }));
    page.button('Show picture 2 of 2: View b').click();
    await rendered(page.element);
    expect(page.button('Show picture 2 of 2: View b').getAttribute('aria-current')).to.equal('true');
  });

  it('says what is wrong with a machine that is out of order, and asks nobody to request it', async () => {
    const page = await detail(machine('printer-1'));
    expect(page.text).to.contain('The laser source is being replaced.').and.to.contain('It can be requested again once it is repaired.');
    expect(page.element.shadowRoot!.querySelector('.button.primary')).to.equal(null);
  });

  it('tells when the owner last confirmed it, when the next time is due, and since when it is overdue', async () => {
    expect((await detail(machine('sem-1'))).section('Last confirmed by the owner')).to.contain('Oct 1, 2026 (last month)').and.to.contain('Oct 1, 2027');
    expect((await detail(machine('ct-1'))).section('Last confirmed by the owner')).to.contain('overdue since Mar 1, 2025');
  });

  it('tells whom to ask, with links that can be followed only where they may be', async () => {
    const page = await detail(machine('sem-1'));
    expect(page.link('equipment@tama-tech.example.jp').href).to.equal('mailto:equipment@tama-tech.example.jp');
    expect(page.link('+81-42-000-0101').getAttribute('href')).to.equal('tel:+81420000101');
    const hostile = await detail(machine('sem-1', { contact: { name: { en: 'X', source: 'en' }, url: 'javascript:alert(1)' } }));
    expect(hostile.section('Contact')).to.contain('javascript:alert(1)');
    expect(hostile.hasLink('javascript:alert(1)')).to.be.false;
  });
});

describe('eq-detail tells how it may be used, and for how much', () => {
  const tariffs = [tariff('all', 3000), tariff('regular', 1000, ['regular']), tariff('associate', 2000, ['associate'])];

  it('shows the asking person’s fees, what every membership would pay, and what the next one would give', async () => {
    const page = await detail(machine('sem-1', { tariffs }), { person: person('p-associate') });
    expect(page.section('Fees')).to.contain('For you: Associate member').and.to.contain('¥2,000 per hour');
    expect(page.rows('What 2 h would cost')).to.deep.equal([
      ['Regular member', '¥2,000'], ['Associate member you', '¥4,000'], ['Cooperating member', '¥6,000'], ['Non-member', '¥6,000'],
    ]);
    expect(page.section('Fees')).to.contain('Regular members would pay ¥2,000 for 2 h: ¥2,000 less.');
  });

  it('shows a visitor a non-member’s fees and, where one can sign in, the way to one’s own', async () => {
    const page = await detail(machine('sem-1', { tariffs }));
    expect(page.section('Fees')).to.contain('For non-members').and.to.contain('¥3,000 per hour');
    expect(page.hasButton('Sign in')).to.be.false;
    const online = await detail(machine('sem-1', { tariffs }), { client: clientOver(stubHost()) });
    await until('the way to sign in', () => online.hasButton('Sign in'));
    const heard = nextEvent('eq-sign-in-request');
    online.button('Sign in').click();
    expect((await heard).type).to.equal('eq-sign-in-request');
  });

  it('says so when no fee is stated, and when it is the same for all', async () => {
    expect((await detail(machine('clean-1'))).section('Fees')).to.contain('No fee is stated');
    expect((await detail(machine('sem-1'))).section('Fees')).to.contain('The fee is the same for every membership.');
  });

  it('does not call a fee the same for all that depends on the region, nor say that one depends on who asks where it does not', async () => {
    const client = clientOver(stubHost());
    const plain = await detail(machine('sem-1'), { client });
    await until('the fees', () => plain.section('Fees').includes('The fee is the same for every membership.'));
    expect(plain.section('Fees')).not.to.contain('Fees may depend');
    const nearer = { ...tariff('all', 3000), components: [...tariff('all', 3000).components, { kind: 'multiplier' as const, factor: '2', when: { regionNotIn: ['JP-13'] } }] };
    const online = await detail(machine('sem-1', { tariffs: [nearer] }), { client });
    await until('the way to one’s own', () => online.section('Fees').includes('Fees may depend on your membership, your region'));
    expect(online.section('Fees')).not.to.contain('The fee is the same');
  });

  it('puts the owner’s rules in words, as they are for this person', async () => {
    const rules = { ...machine('sem-1').rules, quotas: [{ scope: 'person' as const, per: 'week' as const, maxCount: 3 }], memberships: ['regular' as const], regions: ['JP-13'], minGapToOwnMinutes: 60 };
    const page = await detail(machine('sem-1', { rules }), { person: person('p-associate') });
    const words = page.section('Rules of use Self-use');
    for (const rule of [
      'The owner answers each request', '30 min to 8 h, in steps of 30 min', '1 h before the start', '60 days ahead', '90 days for: Regular member', '30 min after each use',
      'At most 3 reservations per week for each person', 'Until 24 h before the start', 'At least 1 h between two reservations', 'You are signed in as: Associate member', 'Tokyo',
    ]) expect(words).to.contain(rule);
  });

  it('shows another mode’s fees, rules and training when it is chosen, in the page and in the calendar', async () => {
    const page = await detail(machine('sem-1'));
    expect(page.section('Training needed')).to.contain('SEM operator training');
    page.mode('Commissioned work').click();
    await rendered(page.element);
    expect(page.element.mode).to.equal('commissioned');
    expect(page.section('Fees')).to.contain('¥6,000 per hour');
    expect(page.section('Rules of use Commissioned work')).to.contain('2 days before the start');
    expect(page.section('Training needed')).to.contain('No training is needed');
    expect(page.calendar!.mode).to.equal('commissioned');
  });

  it('tells whether the person holds the training that is needed', async () => {
    const holding = (expiresAt?: string): Person => ({ ...person('p-associate'), qualifications: [{ qualificationId: 'sem-operator', ...(expiresAt && { expiresAt }) }] });
    const text = async (who: Person | null): Promise<string> => (await detail(machine('sem-1'), { person: who })).section('Training needed');
    expect(await text(null)).to.contain('Sign in to see whether you hold it').and.to.contain('first Wednesday');
    expect(await text({ ...person('p-associate'), qualifications: [] })).to.contain('You do not hold this yet');
    expect(await text(holding('2027-01-01T00:00:00Z'))).to.contain('You hold this until Jan 1, 2027');
    expect(await text(holding('2026-01-01T00:00:00Z'))).to.contain('Yours expired on Jan 1, 2026');
    expect(await text(holding())).to.contain('You hold this');
  });
});

describe('eq-detail leads to its calendar', () => {
  it('by a button that puts the focus there', async () => {
    const page = await detail(machine('sem-1'));
    page.button('Check times and request').click();
    expect(focused()?.textContent).to.equal('When it is free');
  });

  it('which a page may replace', async () => {
    const page = await detail(machine('sem-1'), {}, { children: '<p slot="calendar">Ask at the desk.</p>' });
    expect(page.text).to.contain('Ask at the desk.');
  });

  it('and says why when requests are not taken, or times cannot be asked', async () => {
    const over = async (capabilities: object): Promise<DetailDriver> => {
      const host = stubHost({ session: async () => ({ person: null, capabilities: { ...FULL, ...capabilities } }) });
      const page = await detail(machine('sem-1'), { client: clientOver(host) });
      await until('the session', () => page.text.includes('ask the owner'));
      return page;
    };
    const closed = await over({ request: false });
    expect(closed.text).to.contain('Requests are not taken here.');
    expect(closed.hasButton('Check free times')).to.be.true;
    const blind = await over({ availability: false });
    expect(blind.text).to.contain('Free times cannot be asked here.');
    expect(blind.calendar).to.equal(null);
  });
});

describe('eq-detail asks a host', () => {
  it('for the machine of its id, and shows the page’s shape meanwhile', async () => {
    const page = new DetailDriver(await mount('eq-detail', { client: clientOver(stubHost()), equipmentId: 'sem-1', now: NOW }));
    await until('the machine', () => page.element.shadowRoot!.querySelector('h2'));
    expect(page.title).to.equal('Scanning electron microscope');
    const waiting = await mount('eq-detail', { client: clientOver(stubHost({ equipment: () => new Promise<Equipment>(() => undefined) }), 60_000), equipmentId: 'sem-1' });
    expect(waiting.shadowRoot!.querySelectorAll('.skeleton').length).to.be.greaterThan(3);
  });

  it('says in words that an id is unknown, with the way back', async () => {
    const page = new DetailDriver(await mount('eq-detail', { client: clientOver(stubHost()), equipmentId: 'nothing', backHref: '/catalog' }));
    await until('the words', () => page.text.includes('This machine is not in the catalog'));
    expect(page.link('Back to the catalog').getAttribute('href')).to.equal('/catalog');
    await expectNoAxeViolations(page.element);
  });

  it('offers to try again when the host fails, and recovers', async () => {
    let isDown = true;
    const host = stubHost();
    const page = new DetailDriver(await mount('eq-detail', {
      client: clientOver({ ...host, equipment: (id, options) => (isDown ? Promise.reject(new HostError('forbidden')) : host.equipment(id, options)) }), equipmentId: 'sem-1', now: NOW,
    }));
    await until('the error', () => page.hasButton('Try again'));
    isDown = false;
    page.button('Try again').click();
    await until('the machine', () => page.element.shadowRoot!.querySelector('h2'));
  });

  for (const [what, equipmentOf] of [
    ['throws', () => { throw new Error('boom'); }],
    ['answers null', () => Promise.resolve(null as unknown as Equipment)],
    ['answers a text', () => Promise.resolve('<html>' as unknown as Equipment)],
    ['never settles', () => new Promise<Equipment>(() => undefined)],
  ] as [string, () => Promise<Equipment>][]) {
    it(`survives one that ${what}`, async () => {
      const page = new DetailDriver(await mount('eq-detail', { client: clientOver(stubHost({ equipment: equipmentOf })), equipmentId: 'sem-1' }));
      await until('the error', () => page.hasButton('Try again'), 7000);
    });
  }
});

describe('eq-detail bears what it is given', () => {
  it('shows half a record, and one of wrong types, without throwing', async () => {
    expect((await detail({ id: 'half' } as Equipment)).text).to.contain('The owner offers no mode of use');
    const wrong = { id: 'wrong', name: 3, modes: [{ mode: 'self-use', qualificationIds: 'x' }], rules: { horizonDays: 3, quotas: 'x', memberships: 'all', regions: 7 }, tariffs: [{ mode: 'self-use' }, null], pictures: {}, specifications: [3], contact: 'x', qualifications: 4, terms: 5, timeZone: 8, confirmation: 'x' };
    expect((await detail(wrong as unknown as Equipment)).text).to.contain('time zone that is not known: “8”');
  });

  it('says that a mode is not offered, and that a zone is unknown', async () => {
    const said = await warningsDuring(async () => {
      expect((await detail(machine('sem-1'), { mode: 'loan' })).text).to.contain('not offered for “Loan”');
      expect((await detail(machine('sem-1', { timeZone: 'Mars/Base' }))).text).to.contain('“Mars/Base”');
    });
    expect(said.join()).to.contain('mode-unknown');
  });

  it('leaves a machine aside that is its id as text, says so, and asks for the one that is named', async () => {
    const said = await warningsDuring(async () => {
      const element = await mount('eq-detail', { equipment: 'sem-1' as never, equipmentId: 'sem-1', client: clientOver(stubHost({ equipment: () => Promise.resolve(machine('sem-1')) })), now: NOW });
      await until('the machine', () => new DetailDriver(element).text.includes('Scanning electron microscope'));
    });
    expect(said.join()).to.contain('equipment-unknown');
  });

  it('never reads words as markup', async () => {
    const page = await detail(machine('sem-1', { description: { en: '<img src=x onerror=alert(1)>', source: 'en' } }));
    expect(page.section('About this machine')).to.contain('<img src=x onerror=alert(1)>');
  });

  it('speaks Japanese and Korean, and fits 320 px in each', async () => {
    for (const [lang, words] of [['ja', ['走査型電子顕微鏡', '分解能', '機器利用', '1時間あたり', '利用のきまり', 'SEM操作講習']], ['ko', ['주사전자현미경', '분해능', '직접사용', '이용 규칙', 'SEM 조작 교육']]] as const) {
      const page = await detail(machine('sem-1'), {}, { lang, width: 288 });
      for (const word of words) expect(page.text).to.contain(word);
      expect(page.element.shadowRoot!.querySelector('.root')!.scrollWidth, lang).to.be.at.most(288);
    }
  });

  it('has no axe findings, wide, narrow and in the dark', async () => {
    for (const [record, options] of [
      [machine('sem-1', { pictures: [] }), {}], [machine('ct-1'), { width: 320, lang: 'ja' }], [machine('printer-1'), { scheme: 'dark', lang: 'ko' }], [machine('edm-1'), { dir: 'rtl' }],
    ] as [Equipment, FixtureOptions][]) {
      const page = await detail(record, { person: person('p-associate') }, options);
      await rendered(page.element);
      // What a day's heading in the calendar is called is the calendar's own matter.
      await expectNoAxeViolations(page.element, { without: ['label-content-name-mismatch'] });
    }
  });
});
