import { rulesFor } from '../../../src/core/booking/index.js';
import type { Answer, Draft, Equipment, EquipmentPage, Question, Reservation } from '../../../src/core/types.js';

/** The plainest answer that a question takes. */
export function plainAnswer(question: Question): Answer {
  if (question.type === 'number') return question.min ?? 1;
  if (question.type === 'yes-no') return true;
  return question.type === 'choice' ? question.options![0]!.value : 'SUS304';
}

/** The questions that must be answered to use a machine oneself. */
export function askedForSelfUse({ questions }: Equipment): Question[] {
  return questions.filter(({ modes, required }) => required && (!modes || modes.includes('self-use')));
}

/** The running host, asked directly, as somebody. */
export class Api {
  readonly #base: string;
  readonly #token: string;

  private constructor(origin: string, token: string) {
    this.#base = `${origin}/api/v1`;
    this.#token = token;
  }

  /** Signs in for the demonstration. */
  static async as(origin: string, personId: string): Promise<Api> {
    const answer = await fetch(`${origin}/api/v1/demo/session`, {
      method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ personId }),
    });
    const { token } = (await answer.json()) as { token: string };
    return new Api(origin, token);
  }

  /** Asks, and answers what came, parsed. */
  async ask<T>(path: string, init: RequestInit = {}): Promise<T> {
    return JSON.parse(await this.text(path, init)) as T;
  }

  /** Asks, and answers what came as it is. */
  async text(path: string, init: RequestInit = {}): Promise<string> {
    const headers = { authorization: `Bearer ${this.#token}`, 'content-type': 'application/json', ...init.headers };
    return (await fetch(this.#base + path, { ...init, headers })).text();
  }

  /** Requests a reservation. */
  request(draft: Draft, key: string): Promise<Reservation> {
    return this.ask('/reservations', { method: 'POST', body: JSON.stringify(draft), headers: { 'idempotency-key': key } });
  }

  /**
   * A machine that everybody sees and may use without training, and a time at which the host would take a request for it today.
   * Machines are tried in their order, times day by day at ten in the morning; `skip` leaves some out. `isFirstCome` wants
   * one whose time is taken by the first request, answered or not.
   */
  async freeSlot(skip: readonly string[] = [], { isFirstCome = false } = {}): Promise<{ machine: Equipment; draft: Draft }> {
    const page = await this.ask<EquipmentPage>('/equipment?mode=self-use&qualification=none&sort=name&limit=60');
    for (const { id } of page.items.filter((item) => !skip.includes(item.id) && (item.visibility ?? 'public') === 'public')) {
      const machine = await this.ask<Equipment>(`/equipment/${id}`);
      if (isFirstCome && !rulesFor(machine, 'self-use').pendingBlocks) continue;
      for (let day = 2; day < 20; day += 1) {
        const start = new Date(Math.floor(Date.now() / 86_400_000) * 86_400_000 + day * 86_400_000 + 3_600_000);
        const end = new Date(start.getTime() + Math.max(60, machine.rules.minMinutes) * 60_000);
        const iso = (date: Date): string => date.toISOString().replace('.000Z', 'Z');
        const answers = Object.fromEntries(machine.questions.map((question) => [question.id, plainAnswer(question)]));
        const draft: Draft = { equipmentId: id, mode: 'self-use', start: iso(start), end: iso(end), purpose: 'x', answers, termsAccepted: true };
        const check = await this.ask<{ ok: boolean }>('/checks', { method: 'POST', body: JSON.stringify(draft) });
        if (check.ok) return { machine, draft };
      }
    }
    throw new Error('No machine of the first sixty is free within twenty days.');
  }
}
