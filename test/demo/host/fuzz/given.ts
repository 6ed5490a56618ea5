import type { TestHost } from '../support/host.js';
import { TRAININGS } from './likely.js';

/** Names that only the host gives, as it has given them before a run. */
export interface GivenNames {
  /** To be deleted. */
  feedId: string;
  /** Of another feed, which stays. */
  feedToken: string;
  /** Open to all coordinators. */
  inquiryId: string;
  /** To be prolonged; it is never given back. */
  holdId: string;
  /** Wishes for trainings that wait for an answer. */
  trainingIds: string[];
}

/** Has a host give names: to an administrator feeds and a hold, to others an inquiry and wishes for trainings. */
export async function givenBy(host: TestHost): Promise<GivenNames> {
  const admin = await host.as('p-admin');
  const feedOf = async (institutionId: string) => (await admin<{ id: string; url: string }>('/feeds', { body: { kind: 'institution', id: institutionId } })).body;
  const [gone, kept] = [await feedOf('tama-tech'), await feedOf('sagami-lab')];
  const slot = { equipmentId: 'edm-1', mode: 'self-use', start: '2026-12-20T01:00:00Z', end: '2026-12-20T02:00:00Z' };
  const hold = await admin<{ id: string }>('/holds', { body: slot });
  const asked = await (await host.as('p-regular'))<{ id: string }>('/inquiries', { body: { needs: '断面の観察' }, headers: { 'Idempotency-Key': 'fuzz-inquiry' } });
  const trainingIds: string[] = [];
  for (const person of ['p-associate', 'p-cooperating', 'p-rival']) {
    const as = await host.as(person);
    for (const body of TRAININGS) trainingIds.push((await as<{ id: string }>('/trainings', { body })).body.id);
  }
  return { trainingIds, inquiryId: asked.body.id, holdId: hold.body.id, feedId: gone.id, feedToken: /([^/]+)\.ics$/.exec(kept.url)?.[1] ?? '' };
}
