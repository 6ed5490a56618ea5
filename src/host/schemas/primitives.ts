import * as v from 'valibot';
import { isSafeUrl, LINK_SCHEMES, PICTURE_SCHEMES, plainText } from '../../core/equipment/index.js';
import { formatInstant, parseInstant, parseLocalDateTime } from '../../core/time/index.js';

/** The message is the code under which a problem is reported. */
const CONTROL = /^[^\u0000-\u001f\u007f\ud800-\udfff]+$/u;

/** An id: printable, without surrounding space, at most 200 characters. */
export const id = v.pipe(v.string(), v.minLength(1, 'empty'), v.maxLength(200, 'too-long'), v.regex(CONTROL, 'bad-id'));
/** Text for people, at most so many characters; what would turn the words beside it around is dropped. */
export const textUpTo = (most: number) => v.pipe(v.string(), v.maxLength(most, 'too-long'), v.transform(plainText));
/** One line of text, at most 500 characters. */
export const line = textUpTo(500);
/** Running text, at most 20,000 characters. */
export const prose = textUpTo(20_000);
/** A message or field code, `too-short`. */
export const code = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/, 'bad-code'));
/** A finite number; JSON's `1e999` is none. */
export const number = v.pipe(v.number(), v.finite('not-finite'));
/** A count: a whole number from 0. */
export const count = v.pipe(v.number(), v.safeInteger('not-whole'), v.minValue(0, 'negative'));
/** An amount in minor units; may be negative in a quote's line. */
export const amount = v.pipe(v.number(), v.safeInteger('not-whole'));
/** Minutes: a whole number from 0 to ten years. */
export const minutes = v.pipe(v.number(), v.safeInteger('not-whole'), v.minValue(0, 'negative'), v.maxValue(5_259_600, 'too-large'));
/** A decimal as a text, `"1.5"`, so that it is exact. */
export const decimal = v.pipe(v.string(), v.regex(/^\d{1,9}(\.\d{1,9})?$/, 'bad-decimal'));
/** ISO 3166-2 subdivision, `JP-13`. */
export const region = v.pipe(v.string(), v.regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/, 'bad-region'));
/** The shape of an IANA zone name; whether the reader's machine knows it is for the one who formats to say. */
export const timeZone = v.pipe(v.string(), v.regex(/^[A-Za-z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+){0,2}$/, 'bad-time-zone'), v.maxLength(64, 'too-long'));

/** An instant. Fractions and offsets are read, and written back as `2026-03-03T04:00:00Z`, so that texts compare. */
export const instant = v.pipe(
  v.string(),
  v.maxLength(40, 'too-long'),
  v.check((text) => !Number.isNaN(parseInstant(text)), 'bad-instant'),
  v.transform((text) => formatInstant(parseInstant(text))),
);

/** A wall time without offset, `2026-03-03T13:00`. */
export const localDateTime = v.pipe(
  v.string(),
  v.maxLength(40, 'too-long'),
  v.check((text) => !Number.isNaN(parseLocalDateTime(text)), 'bad-local-time'),
);

/** The address of a link: https, http, mailto, tel, or relative to the page's origin. */
export const link = v.pipe(v.string(), v.maxLength(2000, 'too-long'), v.check((text) => isSafeUrl(text, LINK_SCHEMES), 'unsafe-url'));
/** The address of a picture: https, http, or relative to the page's origin. */
export const pictureAddress = v.pipe(v.string(), v.maxLength(2000, 'too-long'), v.check((text) => isSafeUrl(text, PICTURE_SCHEMES), 'unsafe-url'));

/** Text by language, in words that a person wrote; at least one language has some. */
export const localizedText = v.pipe(
  v.object({
    ja: v.optional(prose),
    en: v.optional(prose),
    ko: v.optional(prose),
    source: v.picklist(['ja', 'en', 'ko']),
  }),
  v.check((text) => Boolean(text.ja ?? text.en ?? text.ko), 'empty'),
);

/** Entries of a half-open `[start, end)`, to be checked with {@link isOrdered}. */
export const rangeEntries = { start: instant, end: instant };
/** Whether a range ends after it starts; the code of one that does not is `end-before-start`. */
export const isOrdered = ({ start, end }: { start: string; end: string }): boolean => parseInstant(start) < parseInstant(end);
/** A half-open range of instants. */
export const instantRange = v.pipe(v.object(rangeEntries), v.check((range) => isOrdered(range), 'end-before-start'));

/** Parameters of a message: plain values by name. */
export const params = v.pipe(
  v.record(v.pipe(v.string(), v.maxLength(80, 'too-long')), v.union([line, number])),
  v.maxEntries(40, 'too-many'),
);

/** Modes of use. */
export const mode = v.picklist(['self-use', 'commissioned', 'loan', 'visit']);
/** Membership classes. */
export const membership = v.picklist(['regular', 'associate', 'cooperating', 'none']);
/** Roles. */
export const role = v.picklist(['visitor', 'member', 'owner', 'coordinator', 'admin']);
