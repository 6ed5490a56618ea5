import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, beforeEach, it } from 'node:test';
import PostalMime from 'postal-mime';
import { smtpMailer, spoolMailer } from '../../../../demo/host/notices/mailer.js';
import type { Inquiry, Reservation, Training } from '../../../../src/core/index.js';
import { fixtureCluster } from '../../../fixtures/cluster.js';
import { onDatabases } from '../support/databases.js';
import { startTestHost, type Caller, type TestAnswer, type TestHost } from '../support/host.js';
import { startMailServer, type MailServer } from '../support/mail-server.js';

/** The small world in which several may ask sem-1 for the same time. */
function contested(): ReturnType<typeof fixtureCluster> {
  const cluster = fixtureCluster();
  cluster.equipment.find(({ id }) => id === 'sem-1')!.rules.pendingBlocks = false;
  return cluster;
}

await onDatabases('notices', (database) => {
  let host: TestHost;
  let server: MailServer;
  let people: Record<'regular' | 'rival' | 'owner' | 'admin', Caller>;
  before(async () => {
    server = await startMailServer();
    const from = 'Tama Valley 設備共用 <equipment@tama.example>';
    host = await startTestHost({ database: database(), cluster: contested, mail: { from, pageUrl: 'https://tama.example/portal', mailer: smtpMailer(server.url, { from }) } });
    const [regular, rival, owner, admin] = await Promise.all(['p-regular', 'p-rival', 'p-owner', 'p-admin'].map((id) => host.as(id)));
    people = { regular: regular!, rival: rival!, owner: owner!, admin: admin! };
    await regular!('/session', { headers: { 'Accept-Language': 'ja' } });
    await rival!('/session', { headers: { 'Accept-Language': 'ko' } });
  });
  after(async () => {
    await host.close();
    await server.stop();
  });
  beforeEach(async () => {
    await host.sweep();
    server.messages.length = 0;
  });

  let keys = 0;
  const ask = async (as: Caller, day: string, from = '01', to = '03'): Promise<Reservation> => {
    const answer = await as<Reservation>('/reservations', {
      body: { equipmentId: 'sem-1', mode: 'self-use', start: `2026-12-${day}T${from}:00:00Z`, end: `2026-12-${day}T${to}:00:00Z`, purpose: '断面観察', answers: { material: 'Cu' }, termsAccepted: true },
      headers: { 'Idempotency-Key': `notices-ask-${(keys += 1)}` },
    });
    assert.equal(answer.status, 201, JSON.stringify(answer.body));
    return answer.body;
  };
  const take = async (as: Caller, { id, revision }: Reservation, action: object): Promise<TestAnswer<Reservation>> =>
    as<Reservation>(`/reservations/${id}/actions`, { body: action, headers: { 'Idempotency-Key': `notices-act-${(keys += 1)}`, 'If-Match': `"${revision}"` } });
  const receivers = (): string[] => server.messages.flatMap(({ to }) => to).sort();
  const mailTo = (person: string): MailServer['messages'][number] => {
    const found = server.messages.filter(({ to }) => to.includes(`${person}@people.example`));
    assert.equal(found.length, 1, `${person}: ${found.length} of ${receivers().join()}`);
    return found[0]!;
  };

  it('a request is told to the owner, an approval to the asker, with a calendar object, in the reader’s language', async () => {
    const made = await ask(people.regular, '01');
    await host.sweep();
    assert.deepEqual(receivers(), ['p-owner@people.example']);
    assert.equal(mailTo('p-owner').email.subject, `${made.reference}: Requested (Scanning electron microscope)`);
    server.messages.length = 0;
    assert.equal((await take(people.owner, made, { action: 'approve', note: 'お待ちしています。' })).status, 200);
    await host.sweep();
    assert.deepEqual(receivers(), ['p-regular@people.example']);
    const { email, raw } = mailTo('p-regular');
    assert.equal(email.subject, `${made.reference}：承認（走査型電子顕微鏡）`);
    assert.deepEqual(email.from, { name: 'Tama Valley 設備共用', address: 'equipment@tama.example' });
    assert.deepEqual(email.to, [{ name: '佐藤 美咲', address: 'p-regular@people.example' }]);
    assert.match(email.text ?? '', /^佐藤 美咲 様\r?\n\r?\n承認（田中 浩）\r?\nメッセージ: お待ちしています。/);
    assert.match(email.text ?? '', /日時: 2026年12月1日\(火\) 10:00–12:00 \(Asia\/Tokyo\)/);
    assert.match(email.text ?? '', /https:\/\/tama\.example\/portal/);
    // RFC 5322: headers are ASCII, lines end in CRLF and are not too long; RFC 2047 carries the rest.
    const [head = ''] = raw.split('\r\n\r\n');
    assert.match(head, /^Subject: =\?UTF-8\?[BQ]\?/im);
    assert.ok(/^[\x20-\x7e\r\n\t]*$/.test(head));
    assert.ok(raw.split('\r\n').every((line) => line.length <= 998 && !line.includes('\n')));
    assert.match(head, /^Auto-Submitted: auto-generated/im);
    // RFC 6047: the method stands in the part's type and in the object alike.
    assert.match(raw, /Content-Type: text\/calendar;[^]*?method=PUBLISH/i);
    const calendar = email.attachments.find(({ mimeType }) => mimeType === 'text/calendar');
    const text = Buffer.from(calendar!.content as ArrayBuffer).toString('utf8');
    assert.match(text, /METHOD:PUBLISH\r?\n[^]*UID:[^]*STATUS:CONFIRMED/);
  });

  it('a cancellation carries the method CANCEL', async () => {
    const made = await ask(people.regular, '02');
    const approved = (await take(people.owner, made, { action: 'approve' })).body;
    await host.sweep();
    server.messages.length = 0;
    await take(people.owner, approved, { action: 'cancel', note: 'broken' });
    await host.sweep();
    assert.match(mailTo('p-regular').raw, /method=CANCEL/i);
  });

  it('those who wanted the same time are told at once, with times nearby and without a name', async () => {
    const winner = await ask(people.regular, '03');
    const loser = await ask(people.rival, '03');
    await host.sweep();
    server.messages.length = 0;
    await take(people.owner, winner, { action: 'approve' });
    await host.sweep();
    const { email, raw } = mailTo('p-rival');
    assert.equal(email.subject, `${loser.reference}: 다른 분의 이용이 확정되었습니다 (주사전자현미경)`);
    assert.match(email.text ?? '', /가까운 다음 시간이 비어 있습니다\.\r?\n- 2026년 12월 3일/);
    assert.ok(![email.text, email.subject, raw].some((text) => text?.includes('佐藤') || text?.includes(winner.reference) || text?.includes('p-regular')));
    // Further lines of the approved one tell them nothing again.
    server.messages.length = 0;
    const now = (await people.owner<Reservation>(`/reservations/${winner.id}`)).body;
    await take(people.owner, now, { action: 'note', note: 'Bring gloves.' });
    await host.sweep();
    assert.deepEqual(receivers(), ['p-regular@people.example']);
  });

  it('what a refused action would have told is told to nobody', async () => {
    const first = await ask(people.regular, '04');
    const second = await ask(people.rival, '04');
    await take(people.owner, first, { action: 'approve' });
    await host.sweep();
    server.messages.length = 0;
    assert.equal((await take(people.owner, second, { action: 'approve' })).status, 409);
    await host.sweep();
    assert.deepEqual(receivers(), []);
  });

  it('is sent later where the server did not take it, and once', async () => {
    server.isBusy = true;
    const made = await ask(people.regular, '07');
    await host.sweep();
    assert.deepEqual(receivers(), []);
    assert.ok(host.log.some((line) => /could not be sent \(try 1\): EENVELOPE 451/.test(line)), host.log.join('\n'));
    assert.ok(!host.log.some((line) => line.includes('people.example')));
    server.isBusy = false;
    await host.sweep();
    assert.deepEqual(receivers(), [], 'not before its time');
    host.setNow('2026-11-24T00:02:00Z');
    await Promise.all([host.sweep(), host.sweep()]);
    assert.equal(mailTo('p-owner').email.subject?.slice(0, 10), made.reference);
    host.setNow('2026-11-24T00:20:00Z');
    await host.sweep();
    mailTo('p-owner');
  });

  it('one whose answer was lost is sent again under the same Message-ID, by which a mailbox knows it', async () => {
    server.losesAnswers = true;
    await ask(people.regular, '08');
    await host.sweep();
    server.losesAnswers = false;
    host.setNow('2026-11-24T00:40:00Z');
    await host.sweep();
    const ids = server.messages.map(({ email }) => email.messageId);
    assert.equal(ids.length, 2);
    assert.equal(new Set(ids).size, 1);
  });

  it('whoever may not see the reservation any more is not told', async () => {
    await ask(people.regular, '09');
    await host.database.query(`UPDATE person SET record = jsonb_set(record, '{roles}', '["member"]') WHERE id = 'p-owner'`);
    await host.sweep();
    assert.deepEqual(receivers(), []);
    const rows = await host.database.query<{ outcome: string }>(`SELECT outcome FROM notice WHERE person_id = 'p-owner' ORDER BY at DESC, ended_at DESC LIMIT 1`);
    assert.equal(rows[0]?.outcome, 'moot');
    await host.database.query(`UPDATE person SET record = jsonb_set(record, '{roles}', '["member", "owner"]') WHERE id = 'p-owner'`);
  });

  it('of an inquiry the chosen coordinator and the asker are told, each step once, in their language', async () => {
    const draft = { needs: 'ボルトの破断面を見たい', coordinatorId: 'p-coordinator', language: 'ja' };
    const asked = await people.regular<Inquiry>('/inquiries', { body: draft, headers: { 'Idempotency-Key': `notices-ask-${(keys += 1)}` } });
    assert.equal(asked.status, 201, JSON.stringify(asked.body));
    await host.sweep();
    assert.deepEqual(receivers(), ['p-coordinator@people.example']);
    assert.equal(mailTo('p-coordinator').email.subject, `${asked.body.reference}: Asked`);
    assert.match(mailTo('p-coordinator').email.text ?? '', /ボルトの破断面を見たい/);
    const coordinator = await host.as('p-coordinator');
    let { revision } = asked.body;
    const step = async (as: Caller, action: object): Promise<void> => {
      server.messages.length = 0;
      const answer = await as<Inquiry>(`/inquiries/${asked.body.id}/actions`, { body: action, headers: { 'Idempotency-Key': `notices-act-${(keys += 1)}`, 'If-Match': `"${revision}"` } });
      assert.equal(answer.status, 200, JSON.stringify(answer.body));
      revision = answer.body.revision;
      await host.sweep();
    };
    const slot = { equipmentId: 'sem-1', mode: 'self-use', start: '2026-12-15T01:00:00Z', end: '2026-12-15T03:00:00Z' };
    await step(coordinator, { action: 'propose', slots: [slot], note: 'こちらはいかがでしょう。' });
    assert.deepEqual(receivers(), ['p-regular@people.example']);
    const { email } = mailTo('p-regular');
    assert.equal(email.subject, `${asked.body.reference}：設備の提案`);
    assert.match(email.text ?? '', /メッセージ: こちらはいかがでしょう。\r?\n設備と日時：\r?\n- 走査型電子顕微鏡, 2026年12月15日\(火\) 10:00–12:00 \(Asia\/Tokyo\)/);
    assert.match(email.text ?? '', /https:\/\/tama\.example\/portal/);
    await step(people.regular, { action: 'message', note: '前日はどうですか。' });
    assert.deepEqual(receivers(), ['p-coordinator@people.example']);
    await step(coordinator, { action: 'close', note: '電話で伺いました。', outcome: 'otherwise' });
    assert.deepEqual(receivers(), ['p-regular@people.example']);
    assert.match(mailTo('p-regular').email.text ?? '', /結果: 別の方法で解決/);
  });

  it('of a training the owner is told that it is wished for, and whoever wishes what the owner said', async () => {
    const asked = await people.rival<Training>('/trainings', { body: { qualificationId: 'sem-operator', equipmentId: 'sem-1', note: 'next week?' } });
    assert.equal(asked.status, 201, JSON.stringify(asked.body));
    await host.sweep();
    assert.deepEqual(receivers(), ['p-owner@people.example']);
    assert.match(mailTo('p-owner').email.text ?? '', /asks for the training “.+” for Scanning electron microscope\. Please grant or decline it\.\r?\nMessage: next week\?/);
    server.messages.length = 0;
    assert.equal((await people.owner(`/trainings/${asked.body.id}/decision`, { body: { isGranted: true } })).status, 200);
    await host.sweep();
    assert.deepEqual(receivers(), ['p-rival@people.example']);
    assert.match(mailTo('p-rival').email.text ?? '', /이용자격이 인정되었습니다/);
  });

  it('whoever holds a qualification that ends within a month is told once', async () => {
    await host.database.query(`UPDATE person SET record = jsonb_set(record, '{qualifications}', $1::jsonb) WHERE id = 'p-rival'`, [
      JSON.stringify([{ qualificationId: 'sem-operator', expiresAt: '2026-12-20T15:00:00Z' }, { qualificationId: 'clean-room-entry', expiresAt: '2027-12-20T15:00:00Z' }]),
    ]);
    await host.tidy();
    await host.sweep();
    assert.deepEqual(receivers(), ['p-rival@people.example']);
    const { email } = mailTo('p-rival');
    assert.equal(email.subject, 'SEM 조작 교육: 이용자격이 곧 만료됩니다');
    assert.match(email.text ?? '', /2026년 12월 21일/);
    server.messages.length = 0;
    await host.tidy();
    await host.sweep();
    assert.deepEqual(receivers(), [], 'once');
  });
});

it('a folder gets one file for each message, whole and for its owner only, also when it is sent again', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'equipool-mail-'));
  try {
    const mailer = spoolMailer(path.join(folder, 'out'), { from: 'equipment@tama.example' });
    const mail = { messageId: '<abc123@notices.equipool>', to: { name: '김 민준', address: 'kim@people.example' }, subject: '승인', text: '안녕하세요.\n', language: 'ko', date: '2026-11-24T00:00:00Z' };
    await mailer.send(mail);
    await mailer.send(mail);
    const files = await readdir(path.join(folder, 'out'));
    assert.deepEqual(files, ['abc123-notices-equipool.eml']);
    const file = path.join(folder, 'out', files[0]!);
    assert.equal((await stat(file)).mode & 0o777, 0o600);
    const raw = await readFile(file);
    assert.ok(!/[^\r]\n/.test(raw.toString('latin1')));
    const email = await PostalMime.parse(raw);
    assert.deepEqual([email.subject, email.text?.trim(), email.to?.[0]?.name, email.messageId], ['승인', '안녕하세요.', '김 민준', mail.messageId]);
  } finally {
    await rm(folder, { recursive: true });
  }
});
