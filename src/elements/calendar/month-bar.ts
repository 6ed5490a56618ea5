import type { BarPart } from '../base/availability/day.model.js';

/** How each state is drawn in a day's small bar: its color, and its height, which tells it apart without color. */
const LOOKS: readonly { state: BarPart['state']; color: string; height: string }[] = [
  { state: 'free', color: 'var(--_free)', height: '6px' },
  { state: 'pending', color: 'var(--_pending)', height: '4px' },
  { state: 'busy', color: 'var(--_border-strong)', height: '2px' },
  { state: 'unknown', color: 'var(--_unknown)', height: '1px' },
  { state: 'past', color: 'var(--_border)', height: '6px' },
];

/** A day's bar as background images, one a state, and their sizes: one element a day, however many bookings it has. */
export function barImage(bar: readonly BarPart[], isRtl: boolean): { image: string; size: string } {
  const images: string[] = [];
  const sizes: string[] = [];
  for (const { state, color, height } of LOOKS) {
    let stops = '';
    for (const part of bar) {
      if (part.state !== state) continue;
      const from = percent(part.at);
      const to = percent(part.at + part.size);
      stops += `,transparent ${from},${color} ${from},${color} ${to},transparent ${to}`;
    }
    if (!stops) continue;
    images.push(`linear-gradient(to ${isRtl ? 'left' : 'right'}${stops})`);
    sizes.push(`100% ${height}`);
  }
  return { image: images.join(), size: sizes.join() };
}

function percent(share: number): string {
  return `${Math.round(share * 1000) / 10}%`;
}
