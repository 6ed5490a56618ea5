import { randomFor } from '../random.js';
import type { Pen } from './pen.js';

/** Axes of a chart, with faint lines across. */
function axes(pen: Pen): void {
  pen.box(70, 60, 500, 360, 10);
  for (let i = 1; i < 5; i++) pen.line(118, 364 - i * 62, 540, 364 - i * 62, { width: 1.5, dash: '3 8' });
  pen.path('M118 92V364H544', { width: 4 });
  for (let i = 0; i < 6; i++) pen.line(138 + i * 78, 364, 138 + i * 78, 374, { width: 3 });
}

/** Particles of many sizes, and a scale bar. */
export function micrograph(pen: Pen): void {
  const random = randomFor('pictures', 'micrograph');
  pen.box(70, 50, 500, 380, 10, { fill: 'ink' });
  const placed: [number, number, number][] = [];
  for (let tries = 0; tries < 900 && placed.length < 74; tries++) {
    const r = 9 + random.next() ** 2 * 34;
    const x = 78 + r + random.next() * (484 - 2 * r);
    const y = 58 + r + random.next() * (318 - 2 * r);
    if (placed.every(([a, b, q]) => Math.hypot(a - x, b - y) > r + q + 3)) placed.push([x, y, r]);
  }
  for (const [x, y, r] of placed) {
    const [cx, cy, radius] = [x, y, r].map((value) => Math.round(value * 10) / 10) as [number, number, number];
    pen.circle(cx, cy, radius, { fill: r > 24 ? 'pale' : r > 15 ? 'tone' : 'accent', width: 0 });
    pen.ellipse(Math.round(cx - radius * 0.28), Math.round(cy - radius * 0.3), Math.round(radius * 0.36), Math.round(radius * 0.24), { fill: 'body', width: 0 });
  }
  pen.box(70, 386, 500, 44, 0, { fill: 'body' }).line(440, 408, 540, 408, { width: 6 }).path('M440 400V416M540 400V416', { width: 4 }).line(96, 408, 170, 408, { width: 4 }).line(190, 408, 238, 408, { width: 4 });
}

/** Peaks over a base line. */
export function spectrum(pen: Pen): void {
  axes(pen);
  const peaks: readonly (readonly [at: number, height: number, width: number])[] = [[160, 70, 7], [204, 190, 6], [232, 60, 5], [290, 248, 7], [318, 110, 6], [392, 150, 8], [448, 52, 7], [502, 92, 6]];
  const points: string[] = [];
  for (let x = 120; x <= 538; x += 2) {
    const value = peaks.reduce((sum, [at, height, width]) => sum + height / (1 + ((x - at) / width) ** 2), 6);
    points.push(`${x} ${(360 - value).toFixed(1)}`);
  }
  pen.path(`M120 362L${points.join('L')}L538 362Z`, { fill: 'pale', width: 0 }).path(`M${points.join('L')}`, { bright: true, width: 4 });
  for (const [at, height] of [[204, 190], [290, 248], [392, 150]] as const) pen.line(at, 344 - height, at, 330 - height, { width: 4 });
}

/** Force over stretch to the break, for two specimens. */
export function curve(pen: Pen): void {
  axes(pen);
  pen.path('M120 362L190 190Q214 138 284 120Q370 102 430 128L452 162', { bright: true, width: 6 }).circle(452, 162, 8, { fill: 'accent', width: 0 });
  pen.path('M120 362L176 232Q196 196 250 186Q312 178 352 198', { width: 5, dash: '12 9' }).circle(352, 198, 8, { fill: 'ink', width: 0 });
  pen.path('M372 92H414M372 92H398', { width: 0 }).line(400, 300, 448, 300, { bright: true, width: 6 }).line(462, 300, 520, 300, { width: 3 }).line(400, 328, 448, 328, { width: 5, dash: '12 9' }).line(462, 328, 506, 328, { width: 3 });
}

/** Two channels on a grid. */
export function waveform(pen: Pen): void {
  pen.box(70, 60, 500, 360, 12).box(92, 82, 456, 316, 6, { fill: 'ink', width: 0 });
  for (let i = 1; i < 8; i++) pen.path(`M${92 + i * 57} 88V392`, { width: 1, dash: '2 8', bright: true });
  for (let i = 1; i < 6; i++) pen.path(`M98 ${82 + i * 53}H542`, { width: 1, dash: '2 8', bright: true });
  let sine = '';
  for (let x = 98; x <= 542; x += 3) sine += `${x === 98 ? 'M' : 'L'}${x} ${(172 + 52 * Math.sin((x - 98) / 23)).toFixed(1)}`;
  pen.path(sine, { bright: true, width: 5 });
  pen.path('M98 352H160L166 284H232L238 352H304L310 284H376L382 352H448L454 284H520L526 352H542', { bright: true, width: 4, dash: '1 0' });
}

/** A grid of heights seen from above. */
export function surfaceMap(pen: Pen): void {
  pen.box(70, 60, 500, 360, 10);
  const height = (u: number, v: number): number => 92 * Math.exp(-((u - 0.32) ** 2 + (v - 0.42) ** 2) / 0.03) + 62 * Math.exp(-((u - 0.72) ** 2 + (v - 0.62) ** 2) / 0.02) + 6 * Math.sin(u * 16) * Math.cos(v * 13);
  const place = (u: number, v: number): string => `${(320 + (u - v) * 226).toFixed(1)},${(142 + (u + v) * 122 - height(u, v)).toFixed(1)}`;
  const steps = 15;
  for (let i = 0; i < steps; i++) {
    for (let j = 0; j < steps; j++) {
      const [u, v, d] = [i / steps, j / steps, 1 / steps];
      const level = height(u + d / 2, v + d / 2);
      pen.poly([place(u, v), place(u + d, v), place(u + d, v + d), place(u, v + d)].join(' '), { fill: level > 44 ? 'accent' : level > 13 ? 'pale' : 'tone', width: 1.2 });
    }
  }
}

/** A milled bracket with a bore. */
export function part(pen: Pen): void {
  pen.shadow(320, 340, 372);
  pen.poly('160,300 320,364 480,300 480,330 320,396 160,330', { fill: 'pale' }).poly('160,300 320,236 480,300 320,364', { fill: 'body' });
  pen.poly('222,276 320,236 320,130 222,170', { fill: 'tone' }).poly('320,236 418,276 418,170 320,130', { fill: 'pale' }).poly('222,170 320,130 418,170 320,210', { fill: 'body' }).poly('222,170 320,210 320,316 222,276', { fill: 'body' }).poly('418,170 320,210 320,316 418,276', { fill: 'tone' });
  pen.ellipse(320, 170, 44, 18, { fill: 'accent' }).ellipse(320, 174, 26, 10, { fill: 'ink' });
  pen.ellipse(204, 300, 16, 7, { fill: 'accent', width: 3 }).ellipse(436, 300, 16, 7, { fill: 'accent', width: 3 }).ellipse(320, 344, 16, 7, { fill: 'accent', width: 3 });
  pen.path('M140 290V186M132 198L140 184L148 198M132 278L140 292L148 278', { width: 3 });
}

/** A populated board. */
export function board(pen: Pen): void {
  pen.box(92, 76, 456, 328, 16, { fill: 'accent' });
  for (const [x, y] of [[116, 100], [524, 100], [116, 380], [524, 380]] as const) pen.circle(x, y, 10, { fill: 'body' });
  pen.path('M196 152H260V200M300 152H420V180M260 280V340H380M356 260H460V330M180 240H232M180 262H232M180 284H232M420 214H500M150 330H210V300', { width: 3 });
  pen.box(232, 190, 132, 112, 6, { fill: 'ink' }).circle(250, 208, 5, { fill: 'pale', width: 0 });
  for (let i = 0; i < 7; i++) pen.box(224, 200 + i * 14, 8, 6, 1, { fill: 'body', width: 1 }).box(364, 200 + i * 14, 8, 6, 1, { fill: 'body', width: 1 });
  pen.box(412, 168, 62, 46, 4, { fill: 'ink' }).box(140, 214, 40, 84, 5, { fill: 'tone' }).box(150, 112, 46, 60, 4, { fill: 'tone' }).circle(432, 340, 26, { fill: 'tone' }).circle(432, 340, 11, { fill: 'pale' }).circle(496, 340, 20, { fill: 'tone' });
  for (const [x, y] of [[250, 340], [280, 340], [310, 340], [300, 130], [330, 130], [360, 130], [486, 250], [486, 274], [160, 348], [190, 348]] as const) pen.box(x - 9, y - 6, 18, 12, 2, { fill: 'body', width: 2 });
}

/** Dies on a wafer, a few marked. */
export function wafer(pen: Pen): void {
  pen.circle(320, 240, 184, { fill: 'tone' });
  for (let r = -6; r < 6; r++) {
    for (let c = -6; c < 6; c++) {
      const [x, y] = [320 + c * 29, 240 + r * 29];
      const isInside = [[x, y], [x + 27, y], [x, y + 27], [x + 27, y + 27]].every(([a, b]) => Math.hypot((a as number) - 320, (b as number) - 240) < 172);
      const isMarked = (r * 7 + c * 3 + 60) % 11 === 0;
      if (isInside) pen.box(x + 1, y + 1, 25, 25, 3, { fill: isMarked ? 'accent' : (r + c) % 2 ? 'pale' : 'body', width: 2 });
    }
  }
  pen.path('M300 423L320 410L340 423', { fill: 'none', width: 4 });
}
