import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import ICAL from 'ical.js';
import type { Feed, NewFeed } from '../../../../src/host/index.js';
import { fixturePeople } from '../../../fixtures/cluster-people.js';
import { onDatabases } from '../support/databases.js';
import { startTestHost, type Caller, type TestHost } from '../support/host.js';

await onDatabases('calendar feeds', (database) => {
  let host: TestHost;
  before(async () => (host = await startTestHost({ database: database() })));
  after(() => host.close());

  const make = async (as: Caller, subject: object, headers = {}): Promise<NewFeed> => {
    const { status, body } = await as<NewFeed>('/feeds', { body: subject, headers });
    assert.equal(status, 201, JSON.stringify(body));
    return body;
  };
  /** As a calendar program reads it: with the address and nothing else. */
  const read = async ({ url }: NewFeed): Promise<{ text: string; events: { uid: string; summary: string; start: string; status: string }[] }> => {
    const { status, headers, body } = await host.call<string>(url.replace('/api/v1', ''));
    assert.equal(status, 200, JSON.stringify(body));
    assert.equal(headers.get('Content-Type'), 'text/calendar; charset=utf-8');
    const events = new ICAL.Component(ICAL.parse(body) as unknown[]).getAllSubcomponents('vevent').map((component) => {
      const value = (name: string): string => String(component.getFirstPropertyValue(name));
      return { uid: value('uid'), summary: value('summary'), start: value('dtstart'), status: value('status') };
    });
    return { text: body, events };
  };

  it('of a machine tell a member when it is taken, and nothing else', async () => {
    const feed = await make(await host.as('p-associate'), { kind: 'equipment', id: 'sem-1' }, { 'Accept-Language': 'ja' });
    const { text, events } = await read(feed);
    assert.deepEqual(events.map(({ summary, start, status }) => [summary, start, status]), [
      ['予約済み', '2026-11-26T10:00:00', 'CONFIRMED'], ['申込中（未確定）', '2026-11-27T13:00:00', 'TENTATIVE'],
    ]);
    for (const secret of ['r-sem-rival', 'r-sem-regular', 'EQ-7K2M-41', '破断面', ...fixturePeople.flatMap(({ id, name }) => [id, name])]) assert.ok(!text.includes(secret), secret);
  });

  it('call what may not be known by names that no other feed has', async () => {
    const [one, other] = await Promise.all(['p-associate', 'p-associate'].map(async (id) => read(await make(await host.as(id), { kind: 'equipment', id: 'sem-1' }))));
    const uids = new Set([...one!.events, ...other!.events].map(({ uid }) => uid));
    assert.equal(uids.size, 4);
  });

  it('of a machine tell its owner who comes and what for', async () => {
    const { text, events } = await read(await make(await host.as('p-owner'), { kind: 'equipment', id: 'sem-1' }, { 'Accept-Language': 'ja' }));
    assert.deepEqual(events.map(({ uid }) => uid), ['r-sem-rival@equipool', 'r-sem-regular@equipool']);
    assert.equal(events[0]!.summary, '走査型電子顕微鏡 · 鈴木 健太');
    assert.match(events[1]!.summary, /^走査型電子顕微鏡 · 佐藤 美咲 \(.+\)$/);
    assert.ok(text.replaceAll('\r\n ', '').includes('破断面の観察'));
  });

  it('of an institution tell of all its machines that the reader may know of', async () => {
    const { events } = await read(await make(await host.as('p-regular'), { kind: 'institution', id: 'sagami-lab' }, { 'Accept-Language': 'en' }));
    assert.deepEqual(events.map(({ summary }) => summary), ['Universal tensile tester', 'X-ray CT scanner (Requested, not confirmed)'], 'one’s own with its name, others’ as taken');
  });

  it('of a person tell of their own reservations', async () => {
    const { events } = await read(await make(await host.as('p-regular'), { kind: 'person' }, { 'Accept-Language': 'en' }));
    assert.deepEqual(events.map(({ uid }) => uid), ['r-edm-regular@equipool', 'r-tensile-regular@equipool', 'r-sem-regular@equipool']);
  });

  it('follow what happens, and say when nothing has', async () => {
    const regular = await host.as('p-regular');
    const feed = await make(regular, { kind: 'equipment', id: 'tensile-1' });
    const path = feed.url.replace('/api/v1', '');
    const first = await host.call(path);
    const tag = { 'If-None-Match': first.headers.get('ETag') ?? '' };
    assert.equal((await host.call(path, { headers: tag })).status, 304);
    const draft = { equipmentId: 'tensile-1', mode: 'self-use', start: '2026-12-01T01:00:00Z', end: '2026-12-01T02:00:00Z', purpose: 'x', answers: {}, termsAccepted: true };
    assert.equal((await regular('/reservations', { body: draft, headers: { 'Idempotency-Key': 'feed-follows' } })).status, 201);
    assert.equal((await host.call(path, { headers: tag })).status, 200);
  });

  it('are listed without their addresses, and end when they are ended', async () => {
    const rival = await host.as('p-rival');
    const feed = await make(rival, { kind: 'person' });
    const listed = await rival<Feed[]>('/feeds');
    assert.deepEqual(listed.body, [{ id: feed.id, subject: { kind: 'person' }, createdAt: feed.createdAt }]);
    assert.equal((await (await host.as('p-regular'))(`/feeds/${feed.id}`, { method: 'DELETE' })).status, 404, 'another’s is not one’s own to end');
    assert.equal((await rival(`/feeds/${feed.id}`, { method: 'DELETE' })).status, 204);
    assert.equal((await host.call(feed.url.replace('/api/v1', ''))).status, 404);
  });

  it('are read with the eyes of who made them as they are now', async () => {
    const feed = await make(await host.as('p-owner-lab'), { kind: 'equipment', id: 'ct-1' });
    assert.ok((await read(feed)).text.includes('鈴木'));
    await database().query(`UPDATE person SET record = record || '{"roles": ["member"]}' WHERE id = 'p-owner-lab'`);
    assert.ok(!(await read(feed)).text.includes('鈴木'), 'who is no owner any more reads free/busy');
  });

  it('keep no address, and are for those who have signed in', async () => {
    const feed = await make(await host.as('p-regular'), { kind: 'person' });
    const rows = await database().query<{ row: string }>('SELECT feed::text AS row FROM feed');
    assert.ok(rows.every(({ row }) => !row.includes(/([^/]+)\.ics$/.exec(feed.url)![1]!)));
    assert.equal((await host.call('/feeds', { body: { kind: 'person' } })).status, 401);
    assert.equal((await host.call('/feeds')).status, 401);
    const hidden = await (await host.as('p-regular'))('/feeds', { body: { kind: 'equipment', id: 'furnace-1' } });
    assert.deepEqual([hidden.status, hidden.body['errors']], [422, [{ pointer: '/id', code: 'unknown' }]]);
    assert.equal((await host.call('/feeds/not-a-token.ics')).status, 404);
  });

  it('tell as taken what was used of a time, and not what was given back', async () => {
    const taken = async (): Promise<string[]> => (await read(await make(await host.as('p-associate'), { kind: 'equipment', id: 'sem-1' }))).text.match(/DTEND.*:\S+/g) ?? [];
    const before = await taken();
    await database().query(`UPDATE reservation SET state = 'completed', actual = '[2026-11-26T01:00:00Z,2026-11-26T01:20:00Z)' WHERE id = 'r-sem-rival'`);
    const after = await taken();
    assert.equal(after.length, before.length);
    assert.match(after.join(' '), /20261126T102000/);
  });
});
