import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { decodeTable } from '../../../../demo/host/imports/decode.js';
import { tableOf } from '../../../../demo/host/imports/table.js';
import type { Equipment } from '../../../../src/core/index.js';
import { importsMessages } from '../../../../src/i18n/imports/index.js';
import { startTestHost, type TestAnswer, type TestHost } from '../support/host.js';

interface Answer {
  isDryRun: boolean;
  isTaken: boolean;
  read: number;
  created: number;
  changed: number;
  unchanged: number;
  problems: { line: number; column?: string; code: string; severity: string; detail: string }[];
}

const HEAD = 'ID,Name,Category,Site Location';
const GOOD = `${HEAD}\nimp-1,"Lathe, big",production/machining,North\nimp-2,"Mill ""M""",production/machining,North\n`;

describe('a file’s text', () => {
  const kanji = [0x8e, 0xa9, 0x93, 0xae]; // 自動 in CP932
  const hangul = [0xc0, 0xe5, 0xba, 0xf1]; // 장비 in CP949
  it('is read in the encodings that spreadsheets write', () => {
    assert.equal(decodeTable(new Uint8Array(kanji), 'ja'), '自動');
    assert.equal(decodeTable(new Uint8Array(hangul), 'ko'), '장비');
    assert.equal(decodeTable(new TextEncoder().encode('\uFEFF自動'), 'en'), '自動');
    assert.equal(decodeTable(new Uint8Array([0xff, 0xfe, 0xea, 0x81]), 'en'), '自');
    assert.equal(decodeTable(new Uint8Array([0x63, 0x61, 0x66, 0xe9]), 'en'), 'café');
  });
  it('stays in its encoding where a few bytes of it are damaged, and keeps the damage in sight', () => {
    const utf8 = [...new TextEncoder().encode('走査電子顕微鏡')];
    for (const language of ['ja', 'ko', 'en'] as const) assert.equal(decodeTable(new Uint8Array([...utf8, 0xff, ...utf8]), language), '走査電子顕微鏡\uFFFD走査電子顕微鏡', language);
    assert.equal(decodeTable(new Uint8Array([...kanji, 0xff, ...kanji]), 'ja'), '自動\uFFFD自動');
    assert.equal(decodeTable(new Uint8Array([0x63, 0x61, 0x66, 0xe9]), 'ja'), 'café');
  });
  it('is split at what its first line is separated by, with the lines on which its rows begin', () => {
    for (const separator of [',', ';', '\t']) assert.deepEqual(tableOf(`ID${separator}Name\r\na${separator}"x\r\ny"\r\nb${separator}z`).rows.map(({ line, cells }) => [line, ...cells]), [[1, 'ID', 'Name'], [2, 'a', 'x\ny'], [4, 'b', 'z']]);
    assert.equal(tableOf('ID,Name\ra,b\rc,d').rows.length, 3);
  });
  it('has bad lines that cost no others', () => {
    const { rows, problems } = tableOf('ID,Name\na,ok\nb,"open\nc,"bad" end\nd,ok\n');
    assert.deepEqual([rows.map(({ line }) => line), problems.map(({ line, code }) => `${line} ${code}`)], [[1, 2, 5], ['3 line-unreadable', '4 line-unreadable']]);
  });
});

describe('importing machines', () => {
  let host: TestHost;
  before(async () => {
    host = await startTestHost();
  });
  after(() => host.close());
  const send = async (as: string, body: string, query: Record<string, string> = {}, headers: Record<string, string> = {}): Promise<TestAnswer<Answer>> => {
    const response = await host.fetch(new Request(`http://host/api/v1/imports?${new URLSearchParams({ institution: 'iruma-works', ...query }).toString()}`, {
      method: 'POST', body, headers: { 'Content-Type': 'text/csv', Authorization: `Bearer ${await host.tokenOf(as)}`, ...headers },
    }));
    return { status: response.status, headers: response.headers, body: (await response.json()) as Answer };
  };
  const counts = ({ body }: TestAnswer<Answer>): unknown[] => [body.isTaken, body.read, body.created, body.changed, body.unchanged];
  const machine = async (id: string): Promise<TestAnswer<Equipment>> => host.call<Equipment>(`/equipment/${id}`);

  it('takes no line whose letters were lost on the way', async () => {
    const answer = await send('p-admin', `${HEAD}\nimp-lost,"Lathe \uFFFD",production/machining,North\nimp-kept,Mill,production/machining,North\n`, { take: 'good' });
    assert.deepEqual([counts(answer), answer.body.problems.map(({ line, code, severity }) => [line, code, severity])], [[true, 2, 1, 0, 0], [[2, 'letters-lost', 'error']]]);
  });
  it('is for the institution’s owners and administrators', async () => {
    for (const person of ['p-regular', 'p-coordinator', 'p-owner']) assert.equal((await send(person, GOOD)).status, 403, person);
    assert.equal((await send('p-admin', GOOD, { institution: 'nowhere' })).status, 422);
    assert.equal((await send('p-admin', GOOD, {}, { 'Content-Type': 'application/json' })).status, 415);
    assert.equal((await send('p-owner', GOOD, { institution: 'tama-tech', like: 'edm-1' })).status, 422);
  });

  it('writes nothing in a dry run, then every line once', async () => {
    assert.deepEqual(counts(await send('p-admin', GOOD)), [true, 2, 2, 0, 0]);
    assert.equal((await machine('imp-1')).status, 404);
    assert.deepEqual(counts(await send('p-admin', GOOD, { dryRun: 'false', like: 'edm-1' })), [true, 2, 2, 0, 0]);
    const { body } = await machine('imp-1');
    assert.deepEqual([body.name.en, body.institutionId, body.modes.length, body.revision], ['Lathe, big', 'iruma-works', 2, 1]);
    assert.deepEqual(counts(await send('p-admin', GOOD, { dryRun: 'false' })), [true, 2, 0, 0, 2]);
    const edited = GOOD.replace('Lathe, big', 'Lathe');
    assert.deepEqual(counts(await send('p-admin', edited, { dryRun: 'false' })), [true, 2, 0, 1, 1]);
    assert.deepEqual([(await machine('imp-1')).body.name.en, (await machine('imp-1')).body.revision], ['Lathe', 2]);
    const found = await host.call<{ items: { id: string }[] }>('/equipment?q=Lathe');
    assert.deepEqual(found.body.items.map(({ id }) => id), ['imp-1']);
  });

  it('takes all lines or none, unless the good ones are wanted; what is wrong is told in words', async () => {
    const mixed = `${HEAD}\nimp-3,Press,production/machining,N\nimp-4,Oven,nowhere,N\nsem-1,Stolen,test/imaging,N\n`;
    const refused = await send('p-admin', mixed, { dryRun: 'false' }, { 'Accept-Language': 'ja' });
    assert.deepEqual(counts(refused), [false, 3, 1, 0, 0]);
    assert.deepEqual(refused.body.problems.map(({ line, column, code }) => [line, column, code]), [[3, '/category', 'refused'], [4, 'ID', 'id-taken']]);
    assert.equal(refused.body.problems[0]?.detail, importsMessages.ja.refused);
    assert.equal((await machine('imp-3')).status, 404);
    assert.deepEqual(counts(await send('p-admin', mixed, { dryRun: 'false', take: 'good' })), [true, 3, 1, 0, 0]);
    assert.equal((await machine('imp-3')).status, 200);
  });

  it('takes back what was exported, as it was', async () => {
    const owner = await host.as('p-owner');
    const { body, headers } = await owner<string>('/exports/equipment?institution=tama-tech', { headers: { 'Accept-Language': 'ja' } });
    assert.match(headers.get('Content-Type') ?? '', /^text\/csv/);
    const again = await send('p-owner', body, { institution: 'tama-tech', language: 'ja', dryRun: 'false' });
    assert.deepEqual(again.body.problems.filter(({ severity }) => severity === 'error'), []);
    assert.deepEqual([again.body.created, again.body.changed], [0, 0], JSON.stringify(again.body));
  });

  it('reads ten thousand lines', async () => {
    const many = `${HEAD}\n${Array.from({ length: 10_000 }, (_, n) => `many-${n},Machine ${n},production/machining,N`).join('\n')}\n`;
    assert.deepEqual(counts(await send('p-admin', many)), [true, 10_000, 10_000, 0, 0]);
  });
});
