import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createTransport } from 'nodemailer';

/** A message to one person, before it is encoded. */
export interface Mail {
  /** Stays the same however often it is sent, so that a mailbox can tell a repetition. */
  messageId: string;
  to: { name: string; address: string };
  subject: string;
  text: string;
  /** A calendar object (RFC 5545) with its method (RFC 6047). */
  calendar?: { method: 'PUBLISH' | 'CANCEL'; content: string; filename: string };
  language: string;
  /** When what it tells has happened, an ISO text. */
  date: string;
}

/** Hands messages on; rejects when one was not taken. */
export interface Mailer {
  send(mail: Mail): Promise<void>;
  close(): void;
}

/** How a mailer signs its messages. */
export interface MailSettings {
  /** `Equipment sharing <equipment@example.org>` */
  from: string;
  /** The page on which people read and answer; told in every message. */
  pageUrl?: string;
}

/** Gives messages to a mail server, `smtp://user:password@host:587` or `smtps://…` (RFC 5321). */
export function smtpMailer(url: string, { from }: MailSettings): Mailer {
  const transport = createTransport(url, { from });
  return {
    async send(mail) {
      await transport.sendMail(messageOf(mail));
    },
    close: () => transport.close(),
  };
}

/**
 * Writes messages (RFC 5322) into a folder for another program to pick up, one file each, named by its message: written
 * aside and moved, so that nobody reads half of one, and a repetition takes the place of the first.
 */
export function spoolMailer(folder: string, { from }: MailSettings): Mailer {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' }, { from });
  return {
    async send(mail) {
      const { message } = await transport.sendMail(messageOf(mail));
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const name = mail.messageId.replaceAll(/[^\w-]+/g, '-').replaceAll(/^-|-$/g, '');
      const aside = path.join(folder, `.${name}.part`);
      await writeFile(aside, message as Buffer, { mode: 0o600 });
      await rename(aside, path.join(folder, `${name}.eml`));
    },
    close: () => transport.close(),
  };
}

function messageOf({ messageId, to, subject, text, calendar, language, date }: Mail): Parameters<ReturnType<typeof createTransport>['sendMail']>[0] {
  return {
    messageId, to, subject, text, date: new Date(date),
    ...(calendar && { icalEvent: calendar }),
    headers: {
      'Content-Language': language,
      // Nobody's absence notice is wanted in return (RFC 3834).
      'Auto-Submitted': 'auto-generated',
    },
  };
}
