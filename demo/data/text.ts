import type { LocalizedText } from '../../src/core/types.js';

/** Text in all three languages, written in Japanese first. */
export function t(ja: string, en: string, ko: string): LocalizedText {
  return { ja, en, ko, source: 'ja' };
}

/** `ja | en | ko` as text; tables are kept in this form because one line then holds one term. */
export function triple(line: string): LocalizedText {
  const parts = line.split(' | ');
  if (parts.length !== 3) throw new Error(`Sample data needs "ja | en | ko", not "${line}".`);
  return t(parts[0] as string, parts[1] as string, parts[2] as string);
}

/** A table of terms by key, in the form of {@link triple}. */
export function terms<K extends string>(table: Record<K, string>): Record<K, LocalizedText> {
  const entries = Object.entries<string>(table).map(([key, line]) => [key, triple(line)]);
  return Object.fromEntries(entries) as Record<K, LocalizedText>;
}

/** Joins texts language by language. */
export function join(parts: readonly LocalizedText[], separator: { ja: string; en: string; ko: string }): LocalizedText {
  const of = (language: 'ja' | 'en' | 'ko'): string =>
    parts.map((part) => part[language] ?? '').filter(Boolean).join(separator[language]);
  return t(of('ja'), of('en'), of('ko'));
}

/** A readable id: lower case, digits and hyphens. */
export function slug(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
