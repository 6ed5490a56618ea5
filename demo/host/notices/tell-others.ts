import type { Equipment, Inquiry, InquiryAction } from '../../../src/core/index.js';
import { formatInstant } from '../../../src/core/time/index.js';
import type { Queryable } from '../database/database.js';
import type { Services } from '../services.js';
import { insertExpiryNotices, insertNotices } from '../store/notices.js';
import type { StoredTraining } from '../store/trainings.js';

type Side = 'asker' | 'coordinator';

/** Whom each action on an inquiry concerns; whoever took it is never told, and of a request people are told by itself. */
const CONCERNS: Record<InquiryAction, readonly Side[]> = {
  ask: ['coordinator'], take: ['asker'], propose: ['asker'], message: ['asker', 'coordinator'], 'hand-over': ['asker', 'coordinator'],
  close: ['asker'], withdraw: ['coordinator'], decline: ['coordinator'], accept: [],
};
/** What ends sooner than this is told of. */
const SOON_MS = 30 * 86_400_000;

/** Notes whom to tell of what was just written of an inquiry; `from` lines of its history were there before. */
export async function tellOfInquiry(transaction: Queryable, { mail }: Pick<Services, 'mail'>, { inquiry, from, now }: { inquiry: Inquiry; from: number; now: number }): Promise<void> {
  if (!mail) return;
  for (const [index, { action, by }] of inquiry.history.entries()) {
    if (index < from) continue;
    const ids = CONCERNS[action].map((side) => inquiry[side]?.id).filter((id) => id !== undefined);
    const about = { equipmentId: '', subjectId: inquiry.id, position: index + 1, kind: 'inquiry' } as const;
    if (ids.length > 0) await insertNotices(transaction, about, { personIds: ids, except: by?.id }, now);
  }
}

/** Notes whom to tell of a training: who answers for the machine of a wish, whoever wished of its answer. */
export async function tellOfTraining(
  transaction: Queryable,
  { mail }: Pick<Services, 'mail'>,
  { training, personId, machine, now }: StoredTraining & { machine: Pick<Equipment, 'institutionId'>; now: number },
): Promise<void> {
  if (!mail) return;
  const isAsked = training.state === 'asked';
  const about = { equipmentId: '', subjectId: training.id, position: isAsked ? 1 : 2, kind: 'training' } as const;
  await insertNotices(transaction, about, isAsked ? { personIds: [], ownersOf: machine.institutionId, except: personId } : { personIds: [personId] }, now);
}

/** Notes to tell everybody whose qualifications end soon, once for each. */
export async function tellOfExpiries({ database, mail, now }: Pick<Services, 'database' | 'mail' | 'now'>): Promise<void> {
  if (mail) await insertExpiryNotices(database, { from: formatInstant(now()), to: formatInstant(now() + SOON_MS) });
}

/** Notes that somebody is to be told that the time they waited for is offered to them. */
export async function tellOfOffer(transaction: Queryable, { mail }: Pick<Services, 'mail'>, { waitId, personId, now }: { waitId: string; personId: string; now: number }): Promise<void> {
  if (mail) await insertNotices(transaction, { equipmentId: '', subjectId: waitId, position: 1, kind: 'wait' }, { personIds: [personId] }, now);
}
