import { isTrustworthyAddress } from '../identity/oidc-settings.js';
import type { Mailer, MailSettings } from '../notices/mailer.js';
import { StartFailure } from './failure.js';

/** Where messages go and how they are signed: to a mail server, or else into a folder. */
export type MailTarget = MailSettings & ({ smtpUrl: string } | { folder: string });

/** Reads `SMTP_URL` or `MAIL_DIR`, `MAIL_FROM` and `PAGE_URL`; throws {@link StartFailure} where one of them cannot be used. */
export function readMailSettings(environment: NodeJS.ProcessEnv): MailTarget | undefined {
  const { SMTP_URL = '', MAIL_DIR = '', MAIL_FROM = '', PAGE_URL = '' } = environment;
  if (SMTP_URL === '' && MAIL_DIR === '') return undefined;
  if (SMTP_URL !== '' && !/^smtps?:\/\/[^\s/]+\/?$/i.test(SMTP_URL)) {
    // Not repeated: it may hold a password.
    throw new StartFailure('SMTP_URL is no address of a mail server: write it as smtp://user:password@host:587 or smtps://host.');
  }
  if (!/^[^\r\n<>]*<[^\s@<>]+@[^\s@<>]+>$|^[^\s@<>]+@[^\s@<>]+$/.test(MAIL_FROM)) {
    throw new StartFailure(`MAIL_FROM is "${MAIL_FROM}", which is nobody: write who sends the messages, as in Equipment sharing <equipment@example.org>.`);
  }
  if (PAGE_URL !== '' && !isTrustworthyAddress(PAGE_URL)) {
    throw new StartFailure(`PAGE_URL is "${PAGE_URL}", where nobody should be sent: write it with https://.`);
  }
  const settings = { from: MAIL_FROM, ...(PAGE_URL !== '' && { pageUrl: PAGE_URL }) };
  return SMTP_URL === '' ? { ...settings, folder: MAIL_DIR } : { ...settings, smtpUrl: SMTP_URL };
}

/** The mailer of a target. Hosts that send nothing load none of it. */
export async function mailerFor(target: MailTarget): Promise<Mailer> {
  const { smtpMailer, spoolMailer } = await import('../notices/mailer.js');
  return 'smtpUrl' in target ? smtpMailer(target.smtpUrl, target) : spoolMailer(target.folder, target);
}
