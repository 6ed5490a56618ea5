import type { Services } from '../services.js';
import { endNotice, postponeNotice, pruneNotices, takeDueNotices, type DueNotice } from '../store/notices.js';
import { composeNotice } from './compose.js';
import type { Mailer, MailSettings } from './mailer.js';

/** Milliseconds after news in which more may come. */
const PAUSE = 300;

/**
 * Sends what people are to be told: soon after it was written, and again, ever more seldom, where the mail server did not
 * take it. Several hosts on one database share the work.
 */
export class Postman {
  readonly #services: Services;
  readonly #mailer: Mailer;
  readonly #settings: MailSettings;
  #round: Promise<void> | undefined;
  #isWanted = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(services: Services, mailer: Mailer, settings: MailSettings) {
    this.#services = services;
    this.#mailer = mailer;
    this.#settings = settings;
  }

  /** Says that something new may be there. */
  wake(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      void this.deliver().catch((error: unknown) => this.#services.log(`sending notices failed: ${String(error)}`));
    }, PAUSE);
  }

  /** Sends everything whose time has come; settles when nothing of it is left. */
  async deliver(): Promise<void> {
    this.#isWanted = true;
    this.#round ??= this.#deliverAll().finally(() => {
      this.#round = undefined;
    });
    await this.#round;
  }

  /** Forgets what was sent long ago. */
  async tidy(): Promise<void> {
    await pruneNotices(this.#services.database, this.#services.now());
  }

  /** Finishes the round that is under way and lets the mail server go. */
  async close(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#round?.catch(() => undefined);
    this.#mailer.close();
  }

  async #deliverAll(): Promise<void> {
    while (this.#isWanted) {
      this.#isWanted = false;
      const due = await takeDueNotices(this.#services.database, this.#services.now());
      for (const notice of due) await this.#deliverOne(notice);
      if (due.length > 0) this.#isWanted = true;
    }
  }

  async #deliverOne(notice: DueNotice): Promise<void> {
    const { database, now, log } = this.#services;
    try {
      const mail = await composeNotice(this.#services, notice, this.#settings.pageUrl);
      if (mail) await this.#mailer.send(mail);
      await endNotice(database, notice, mail ? 'sent' : 'moot', now());
    } catch (error) {
      // No address and no words of the message: what the operator reads names nobody.
      log(`a notice could not be sent (try ${notice.attempts}): ${codeOf(error)}`);
      if (await postponeNotice(database, notice, now())) log('a notice was given up');
    }
  }
}

function codeOf(error: unknown): string {
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
  return [code, responseCode].filter((part) => typeof part === 'string' || typeof part === 'number').join(' ') || (error instanceof Error ? error.name : 'unknown');
}
