import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** A mail server on this machine that takes every message, or none while it is told to. */
export interface MailServer {
  /** Address for `SMTP_URL`. */
  url: string;
  /** Messages as a mail program reads them, in the order in which they came. */
  messages: { to: string[]; raw: string; email: Email }[];
  /** Whether it refuses for now (RFC 5321, 4yz). */
  isBusy: boolean;
  /** Refuses after the message was handed over, as when the line breaks before the answer: it has come, and nobody knows. */
  losesAnswers: boolean;
  stop(): Promise<void>;
}

/** Starts a mail server on a free port. */
export async function startMailServer(): Promise<MailServer> {
  const server: MailServer = { url: '', messages: [], isBusy: false, losesAnswers: false, stop: () => Promise.resolve() };
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onMailFrom: (_address, _session, callback) => callback(server.isBusy ? Object.assign(new Error('busy'), { responseCode: 451 }) : null),
    onData(stream, session, callback) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const raw = Buffer.concat(chunks);
        const to = session.envelope.rcptTo.map(({ address }) => address);
        void PostalMime.parse(raw).then((email) => {
          server.messages.push({ to, raw: raw.toString('latin1'), email });
          callback(server.losesAnswers ? Object.assign(new Error('lost'), { responseCode: 421 }) : null);
        });
      });
    },
  });
  await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve));
  server.url = `smtp://127.0.0.1:${(smtp.server.address() as AddressInfo).port}`;
  server.stop = () => new Promise((resolve) => smtp.close(() => resolve()));
  return server;
}
