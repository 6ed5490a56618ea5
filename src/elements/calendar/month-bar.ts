import type { BarPart } from '../base/availability/day.model.js';

/**
 * How each state is drawn in a day's small bar, what lies above first: its color, and its height, which tells it apart
 * without color. What is reserved is the bar itself, so that the most frequent state needs no image; time in
 * which the machine is closed, that is over, or of which nothing is known, is cut out of it.
 */
const LOOKS: readonly { state: BarPart['state']; color: string; height: string }[] = [
  { state: 'free', color: 'var(--_free)', height: '6px' },
  { state: 'pending', color: 'var(--_pending)', height: '4px' },
  { state: 'unknown', color: 'var(--_unknown)', height: '1px' },
  { state: 'unknown', color: 'var(--_surface)', height: '6px' },
  { state: 'closed', color: 'var(--_surface)', height: '6px' },
];

/** A day's bar as background images and their sizes: one element a day, however many bookings it has. */
export function barImage(bar: readonly BarPart[], isRtl: boolean): { image: string; size: string } {
  const images: string[] = [];
  const sizes: string[] = [];
  for (const { state, color, height } of LOOKS) {
    const stops = stopsOf(bar, state, color);
    if (!stops) continue;
    images.push(`linear-gradient(to ${isRtl ? 'left' : 'right'}${stops})`);
    sizes.push(`100% ${height}`);
  }
  return { image: images.join(), size: sizes.join() };
}

/** Where a state is colored, neighbors as one: what a browser reads for each day of a month is kept short. */
function stopsOf(bar: readonly BarPart[], state: BarPart['state'], color: string): string {
  let stops = '';
  let until = '0%';
  for (let i = 0; i < bar.length; i += 1) {
    if (bar[i]!.state !== state) continue;
    const from = percent(bar[i]!.at);
    while (bar[i + 1]?.state === state) i += 1;
    const to = percent(bar[i]!.at + bar[i]!.size);
    stops += `,transparent ${until} ${from},${color} ${from} ${to}`;
    until = to;
  }
  return stops && `${stops},transparent ${until}`;
}

function percent(share: number): string {
  return `${Math.round(share * 1000) / 10}%`;
}
