/** Lengths of time in text and back. */

const DURATION = /^(-)?P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

/** Milliseconds of an RFC 5545 or RFC 8984 duration, `PT1H30M`, `P1D`; days count 24 hours. NaN for anything else. */
export function parseDuration(text: string): number {
  const m = typeof text === 'string' ? DURATION.exec(text) : null;
  if (!m || text.endsWith('P') || text.endsWith('T')) return NaN;
  const [weeks, days, hours, minutes, seconds] = m.slice(2).map((part) => Number(part ?? 0));
  const total = (((weeks! * 7 + days!) * 24 + hours!) * 60 + minutes!) * 60_000 + seconds! * 1000;
  return m[1] ? -total : total;
}

/** `PT1H30M` of milliseconds, whole seconds; zero reads `PT0S` (RFC 8984 1.4.6). */
export function formatDuration(ms: number): string {
  if (!Number.isFinite(ms)) return '';
  const total = Math.round(Math.abs(ms) / 1000);
  const days = Math.floor(total / 86_400);
  const [h, m, s] = [Math.floor(total / 3600) % 24, Math.floor(total / 60) % 60, total % 60];
  const time = `${h ? `${h}H` : ''}${m ? `${m}M` : ''}${s ? `${s}S` : ''}`;
  const text = `${days ? `${days}D` : ''}${time ? `T${time}` : ''}`;
  return text ? `${ms < 0 ? '-' : ''}P${text}` : 'PT0S';
}
