import { HostError } from '../../host/index.js';

/** Bytes of an answer that are read at most; 10,000 machines take about half of it. */
export const MOST_BYTES = 32 * 1024 * 1024;

/** An answer's body as JSON; a `malformed` HostError says to developers what it was instead: without a status, because the words are not the host's. */
export async function readJson(response: Response): Promise<unknown> {
  const type = (response.headers.get('Content-Type') ?? '').split(';')[0]!.trim().toLowerCase();
  if (type !== '' && !/^(?:application|text)\/(?:[\w.+-]+\+)?json$/.test(type)) {
    await response.body?.cancel().catch(() => undefined);
    throw new HostError('malformed', { detail: `The host answered with ${type.slice(0, 80)} instead of JSON.` });
  }
  const text = await readText(response);
  if (text.trim() === '') throw new HostError('malformed', { detail: 'The host answered with nothing.' });
  try {
    return JSON.parse(text);
  } catch {
    throw new HostError('malformed', { detail: 'The host answered with JSON that is broken or incomplete.' });
  }
}

/** An answer's body as the text of a file, with the mark by which spreadsheets know UTF-8. */
export function readFile(response: Response): Promise<string> {
  return readText(response, { ignoreBOM: true });
}

/** Reads to the end, or gives up when the body outgrows the bound, whatever Content-Length says. */
async function readText(response: Response, options?: TextDecoderOptions): Promise<string> {
  if (!response.body) return '';
  const reader = response.body.getReader();
  const decoder = new TextDecoder('utf-8', options);
  let text = '';
  let read = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    read += value.byteLength;
    if (read > MOST_BYTES) {
      await reader.cancel().catch(() => undefined);
      throw new HostError('malformed', { detail: `The host's answer is longer than ${MOST_BYTES / 1024 / 1024} MB.` });
    }
    text += decoder.decode(value, { stream: true });
  }
}
