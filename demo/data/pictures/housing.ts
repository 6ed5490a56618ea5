import type { Pen } from './pen.js';

/** Filters above, benches below, air between. */
export function cleanRoom(pen: Pen): void {
  pen.box(84, 72, 472, 328, 8, { fill: 'body' }).box(84, 72, 472, 54, 8, { fill: 'tone' });
  for (let i = 0; i < 5; i++) pen.box(102 + i * 90, 86, 76, 28, 4, { fill: 'pale', width: 3 }).path(`M${122 + i * 90} 146V186M${114 + i * 90} 176L${122 + i * 90} 188L${130 + i * 90} 176M${158 + i * 90} 146V172M${150 + i * 90} 162L${158 + i * 90} 174L${166 + i * 90} 162`, { bright: true, width: 3 });
  pen.box(112, 310, 200, 14, 4).path('M128 324V396M296 324V396', { width: 6 }).box(128, 256, 74, 54, 6, { fill: 'tone' }).circle(165, 283, 14, { fill: 'accent' }).box(226, 280, 60, 30, 4);
  pen.path('M398 400V322Q398 288 430 288H446Q478 288 478 322V400Z', { fill: 'pale' }).circle(438, 252, 32, { fill: 'body' }).box(418, 242, 40, 16, 8, { fill: 'ink', width: 0 }).path('M438 300V400M404 330L358 306', { width: 5 });
  pen.line(84, 398, 556, 398);
}

/** A metal room with a heavy door; waves stay outside. */
export function shieldedRoom(pen: Pen): void {
  pen.shadow(330, 420).poly('170,112 430,112 430,400 170,400', { fill: 'body' }).poly('430,112 520,80 520,376 430,400', { fill: 'tone' }).poly('170,112 260,80 520,80 430,112', { fill: 'pale' });
  pen.path('M256 112V400M343 112V400M170 208H430M170 304H430', { width: 2, dash: '2 8' });
  pen.box(216, 172, 124, 228, 4, { fill: 'ink' }).box(226, 182, 104, 218, 2, { fill: 'floor', width: 0 });
  pen.poly('216,172 128,152 128,420 216,400', { fill: 'accent' }).path('M148 284V304', { width: 7 });
  pen.box(244, 320, 68, 10, 2).path('M252 330V400M304 330V400', { width: 4 }).box(258, 290, 40, 30, 3).circle(278, 305, 6, { fill: 'accent', width: 2 });
  pen.path('M556 170Q536 190 556 210T556 250M590 160Q566 186 590 210T590 260', { bright: true, width: 5 }).path('M532 196L548 210L532 224', { width: 4 });
}

/** Tools on the wall, a drill on the bench. */
export function workshop(pen: Pen): void {
  pen.box(104, 78, 432, 196, 8, { fill: 'tone' });
  for (let r = 0; r < 4; r++) for (let c = 0; c < 11; c++) pen.circle(128 + c * 38.5, 104 + r * 48, 2.5, { fill: 'ink', width: 0 });
  pen.box(140, 118, 14, 80, 4, { fill: 'accent' }).box(124, 104, 46, 22, 4, { fill: 'body' });
  pen.path('M212 116V170M204 112H220', { width: 6 }).box(205, 166, 14, 44, 5, { fill: 'accent' });
  pen.path('M262 112A16 16 0 1 0 282 112V128H262ZM272 140V206', { width: 6 });
  pen.path('M318 206L344 114M370 206L344 114M328 172H360', { width: 5 });
  pen.box(424, 108, 66, 84, 8, { fill: 'body' }).box(440, 192, 34, 26, 4, { fill: 'accent' }).line(457, 218, 457, 262, { width: 5 }).box(484, 108, 24, 210, 4).path('M424 140L398 122', { width: 6 }).circle(396, 120, 7, { fill: 'ink' }).box(416, 284, 76, 12, 3);
  pen.shadow(320, 470).box(84, 316, 472, 20, 5).box(108, 336, 20, 64, 3, { fill: 'tone' }).box(512, 336, 20, 64, 3, { fill: 'tone' }).box(196, 336, 130, 44, 5).line(246, 356, 276, 356, { width: 5 });
  pen.box(146, 288, 92, 28, 4, { fill: 'pale' }).path('M160 302H222', { width: 3 }).poly('272,316 284,286 330,286 342,316', { fill: 'body' }).circle(307, 300, 7, { fill: 'accent', width: 3 });
}

/** A wall screen and rows of seats. */
export function seminarRoom(pen: Pen): void {
  pen.box(160, 76, 320, 168, 8).box(174, 90, 292, 140, 4, { fill: 'pale', width: 0 }).path('M200 206V128M200 206H330M206 196L240 162L270 178L316 124', { bright: true, width: 5 }).path('M356 128H440M356 152H440M356 176H412', { width: 4 });
  pen.box(500, 210, 52, 76, 6, { fill: 'tone' }).box(492, 200, 68, 14, 4).circle(526, 168, 18, { fill: 'body' });
  for (const [y, xs, s] of [[292, [180, 320, 460], 0.85], [356, [140, 320, 500], 1]] as const) {
    for (const x of xs) {
      pen.shadow(x, 120 * s, y + 66 * s).circle(x, y - 22 * s, 15 * s, { fill: 'accent' }).path(`M${x - 25 * s} ${y + 6 * s}Q${x - 25 * s} ${y - 6 * s} ${x} ${y - 6 * s}T${x + 25 * s} ${y + 6 * s}Z`, { fill: 'accent' });
      pen.box(x - 56 * s, y + 4 * s, 112 * s, 14 * s, 4).path(`M${x - 44 * s} ${y + 18 * s}V${y + 62 * s}M${x + 44 * s} ${y + 18 * s}V${y + 62 * s}`, { width: 5 });
    }
  }
}
