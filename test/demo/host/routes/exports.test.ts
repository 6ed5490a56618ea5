import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Reservation } from '../../../../src/core/index.js';
import { fieldWord } from '../../../../src/i18n/field/index.js';
import { fixtureCluster } from '../../../fixtures/cluster.js';
import { startTestHost, type Caller, type TestHost } from '../support/host.js';

const WINDOW = 'from=2026-12-01T00:00:00Z&to=2026-12-31T00:00:00Z';

/** The small world with sem-1 in use. */
function inUse(): ReturnType<typeof fixtureCluster> {
  const cluster = fixtureCluster();
  const range = { start: '2026-12-10T01:00:00Z', end: '2026-12-15T10:00:00Z' };
  Object.assign(cluster.reservations.find(({ id }) => id === 'r-sem-regular')!, { state: 'in-use', wished: range, confirmed: range, actual: range });
  return cluster;
}

describe('tables for accounting', () => {
  let host: TestHost;
  let member: Caller;
  let made: Reservation;
  before(async () => {
    host = await startTestHost();
    member = await host.as('p-regular');
    const { status, body } = await member<Reservation>('/reservations', {
      body: { equipmentId: 'edm-1', mode: 'self-use', start: '2026-12-10T00:00:00Z', end: '2026-12-10T02:00:00Z', purpose: '=cmd|"/c calc"!A1', answers: {}, termsAccepted: true },
      headers: { 'Idempotency-Key': 'export-key-one' },
    });
    assert.equal(status, 201, JSON.stringify(body));
    made = body;
  });
  after(() => host.close());

  const lines = async (path: string, language = 'en'): Promise<string[]> => {
    const { status, body, headers } = await member<string>(path, { headers: { 'Accept-Language': language } });
    assert.equal(status, 200, JSON.stringify(body));
    assert.equal(headers.get('Content-Type'), 'text/csv; charset=utf-8');
    assert.match(headers.get('Content-Disposition') ?? '', /^attachment; filename="equipool-\w+\.csv"$/);
    assert.equal(headers.get('Cache-Control'), 'no-store');
    return body.replace('\ufeff', '').trimEnd().split('\r\n');
  };

  it('name each reservation with its times at the machine and its fee, and no formula', async () => {
    const [head, line, ...more] = await lines(`/exports/reservations?${WINDOW}`);
    assert.deepEqual(more, []);
    assert.match(head!, /^Reference,Equipment ID,Equipment,Owner,Mode of use,State,/);
    assert.match(line!, new RegExp(`^${made.reference},edm-1,`));
    assert.ok(line!.includes(`"'=cmd|""/c calc""!A1",Asia/Tokyo,2026-12-10 09:00,2026-12-10 11:00,`), line);
    assert.ok(line!.endsWith(`,${made.quote!.total},${made.quote!.currency},,,`), line);
  });

  it('tell of use that goes on when it began, and not when it will end', async () => {
    const running = await startTestHost({ cluster: inUse });
    try {
      const { body } = await (await running.as('p-regular'))<string>(`/exports/reservations?${WINDOW}`);
      const [head, line] = body.replace('\ufeff', '').trimEnd().split('\r\n').map((row) => row.split(','));
      const cell = (name: string): string | undefined => line![head!.indexOf(name)];
      assert.deepEqual([cell('Used from'), cell('Used until'), cell('Hours used')], ['2026-12-10 10:00', '', '']);
    } finally {
      await running.close();
    }
  });

  it('speak the reader’s language', async () => {
    const [head, line] = await lines(`/exports/reservations?${WINDOW}`, 'ja');
    assert.match(head!, /^受付番号,機器ID,機器名,保有機関,利用形態,状態,/);
    assert.ok(line!.includes(`,${fieldWord('mode', 'self-use', 'ja')},`), line);
    assert.match((await lines(`/exports/usage?${WINDOW}`, 'ko'))[0]!, /^장비 ID,장비명,보유기관,/);
  });

  it('sum usage as the report does', async () => {
    const report = await member<{ rows: { equipmentId: string; reservations: number; bookedHours: number }[] }>(`/usage?${WINDOW}&groupBy=equipment`);
    const [, ...rows] = await lines(`/exports/usage?${WINDOW}&groupBy=equipment`);
    assert.equal(rows.length, report.body.rows.length);
    for (const { equipmentId } of report.body.rows) assert.ok(rows.some((row) => row.startsWith(`${equipmentId},`)));
  });

  it('are of one role where it is asked for', async () => {
    assert.equal((await lines(`/exports/reservations?${WINDOW}&role=asker`)).length, 2);
    assert.equal((await lines(`/exports/reservations?${WINDOW}&role=owner`)).length, 1);
    assert.equal((await lines(`/exports/usage?${WINDOW}&groupBy=mode&role=owner`)).length, 1);
    assert.equal((await member(`/exports/usage?${WINDOW}&role=cook`)).status, 422);
  });

  it('stand in the audit trail, which only administrators read, page by page', async () => {
    await lines(`/exports/usage?${WINDOW}`);
    const admin = await host.as('p-admin');
    type Page = { items: { action: string; actor?: string; details: { kind?: string } }[]; nextCursor?: string };
    const own = await admin<Page>('/audit?person=p-regular&action=export');
    assert.ok(own.body.items.some(({ details }) => details.kind === 'usage'));
    assert.ok(own.body.items.every(({ actor }) => actor !== undefined && !actor.includes('p-regular')), 'people are aliases');
    const whole = await admin<Page>('/audit?limit=200&to=2026-12-31T00:00:00Z');
    assert.ok(whole.body.items.some(({ action }) => action === 'read-trail'), 'that it was read is told as well');
    const paged: Page['items'] = [];
    let path = '/audit?limit=2&subject=host';
    for (let pages = 0; pages < 50; pages += 1) {
      const { body } = await admin<Page>(path);
      paged.push(...body.items);
      if (body.nextCursor === undefined) break;
      path = `/audit?limit=2&subject=host&cursor=${body.nextCursor}`;
    }
    const { body: { items } } = await admin<Page>('/audit?limit=200&subject=host&cursor=999999');
    assert.deepEqual(paged, items.slice(-paged.length));
    assert.ok(paged.length >= 4);
  });

  it('are refused where there is none, and where the window cannot be', async () => {
    assert.equal((await member(`/exports/people?${WINDOW}`)).status, 404);
    assert.equal((await member(`/exports/constructor?${WINDOW}`)).status, 404);
    assert.equal((await member('/exports/usage?from=2026-12-01T00:00:00Z&to=2026-11-01T00:00:00Z')).status, 422);
    assert.equal((await member('/exports/usage?from=0001-01-01T00:00:00Z&to=0001-02-01T00:00:00Z')).status, 422);
    assert.equal((await member('/exports/reservations')).status, 422);
    const admin = await host.as('p-admin');
    assert.equal((await admin('/audit?cursor=x')).status, 422);
  });
});
