import { TRACES, type Pen } from './pen.js';

/** A bench box with a sample compartment. */
export function spectrometer(pen: Pen): void {
  pen.desk(90, 460, 336);
  pen.box(112, 214, 282, 122, 12).box(212, 196, 94, 72, 8, { fill: 'tone' }).box(222, 206, 74, 42, 5, { fill: 'pale' });
  pen.line(134, 228, 222, 228, { bright: true, width: 5 }).line(296, 228, 376, 228, { bright: true, width: 3, dash: '8 7' });
  pen.box(250, 214, 18, 30, 3, { fill: 'accent' }).circle(146, 304, 10, { fill: 'accent' }).vents(320, 292, 54, 3).box(172, 296, 80, 16, 4, { fill: 'ink' });
  pen.monitor(414, 214, TRACES.peaks, 1.1);
}

/** Modules in a stack with bottles above, and the detector beside it. */
export function chromatograph(pen: Pen): void {
  pen.desk(96, 450, 350);
  for (const [index, y] of [298, 246, 194, 142].entries()) {
    pen.box(120, y, 164, 52, 6, { fill: index % 2 ? 'tone' : 'body' }).circle(262, y + 26, 6, { fill: 'accent', width: 3 });
    if (index !== 1) pen.line(142, y + 26, 206, y + 26, { width: 3 });
  }
  pen.box(140, 254, 96, 34, 4, { fill: 'pale' });
  for (let i = 0; i < 4; i++) pen.circle(156 + i * 21, 271, 6, { fill: 'body', width: 3 });
  for (const x of [136, 180, 224]) pen.path(`M${x} 142V108Q${x} 100 ${x + 8} 96V84H${x + 24}V96Q${x + 32} 100 ${x + 32} 108V142Z`, { fill: 'body' }).box(x + 3, 116, 26, 24, 3, { fill: 'pale', width: 0 });
  pen.path('M284 220C310 220 300 262 330 262', { bright: true, width: 4 });
  pen.box(328, 206, 196, 144, 12).box(348, 228, 92, 70, 6, { fill: 'tone' }).path('M362 284Q362 244 394 244T426 284', { bright: true }).path('M374 284Q374 258 394 258T414 284', { bright: true });
  pen.circle(486, 262, 22, { fill: 'pale' }).circle(486, 262, 9).vents(352, 318, 84, 2).box(462, 312, 44, 14, 4, { fill: 'ink' });
}

/** A dewar on three legs with its console. */
export function magnet(pen: Pen): void {
  pen.shadow(262, 250).line(186, 330, 158, 400, { width: 10 }).line(338, 330, 366, 400, { width: 10 }).line(262, 346, 262, 400, { width: 10 });
  pen.path('M158 176Q158 140 196 136H328Q366 140 366 176V306Q366 346 328 350H196Q158 346 158 306Z', { fill: 'body' });
  pen.path('M158 196H366M158 300H366', { width: 3 }).box(172, 208, 180, 80, 6, { fill: 'tone', width: 0 });
  pen.path('M206 240Q262 212 318 240M206 262Q262 290 318 262', { bright: true, width: 4 });
  pen.box(246, 92, 32, 46, 4, { fill: 'tone' }).box(190, 100, 22, 38, 4).box(312, 100, 22, 38, 4).box(238, 72, 48, 22, 6, { fill: 'accent' });
  pen.box(240, 350, 44, 24, 4, { fill: 'accent' });
  pen.path('M284 362C340 362 376 384 420 366', { width: 4 });
  pen.shadow(476, 130).box(416, 196, 118, 204, 10).screen(432, 214, 86, 54, TRACES.peaks, 0.86).vents(436, 294, 78, 3).circle(444, 352, 8, { fill: 'accent' }).circle(474, 352, 8);
}

/** A furnace above a balance, and its curve. */
export function thermalAnalyzer(pen: Pen): void {
  pen.desk(90, 460, 346);
  pen.box(120, 268, 242, 78, 12).screen(226, 286, 110, 42, 'M6 36H30L52 12H76L94 30', 1).circle(158, 306, 20, { fill: 'tone' }).circle(158, 306, 6, { fill: 'accent' });
  pen.box(176, 128, 128, 140, 12).box(196, 146, 88, 104, 6, { fill: 'tone' });
  for (const y of [162, 186, 210, 234]) pen.circle(204, y, 5, { fill: 'accent', width: 0 }).circle(276, y, 5, { fill: 'accent', width: 0 });
  pen.line(240, 268, 240, 214, { width: 6 }).path('M222 196H258L252 214H228Z', { fill: 'pale' });
  pen.path('M228 178Q222 168 230 160M240 178Q234 168 242 160M252 178Q246 168 254 160', { bright: true, width: 3 });
  pen.box(204, 108, 72, 20, 6, { fill: 'accent' }).path('M304 160H340V268', { width: 4 });
  pen.monitor(396, 212, TRACES.rise, 1.2);
}

/** A cone above a plate, and particles in a cell. */
export function fluidAnalyzer(pen: Pen): void {
  pen.desk(90, 460, 346);
  pen.box(126, 318, 216, 28, 8, { fill: 'tone' }).box(286, 92, 44, 228, 8).box(160, 92, 170, 60, 12).box(208, 152, 44, 34, 5, { fill: 'tone' });
  pen.box(222, 186, 16, 50, 2, { fill: 'ink', width: 0 }).poly('176,236 284,236 230,252', { fill: 'accent' });
  pen.box(166, 262, 128, 14, 4).path('M176 254H284V262H176Z', { fill: 'pale', width: 0 }).box(204, 276, 52, 42, 5, { fill: 'tone' });
  pen.path('M198 202Q230 220 262 202', { width: 3 }).poly('262,202 250,200 256,211', { fill: 'ink', width: 2 }).circle(308, 122, 8, { fill: 'accent' });
  pen.path('M392 222V330Q392 346 408 346H496Q512 346 512 330V222', { fill: 'body' }).path('M394 262H510V332Q510 344 498 344H406Q394 344 394 332Z', { fill: 'pale', width: 0 }).path('M384 222H520', {});
  for (const [x, y, r] of [[420, 290, 9], [452, 310, 13], [484, 284, 7], [440, 276, 5], [486, 322, 8], [416, 324, 6], [466, 282, 4]] as const) pen.circle(x, y, r, { fill: 'accent', width: 0 });
}

/** A microphone, its waves and the analyzer. */
export function acoustics(pen: Pen): void {
  pen.shadow(230, 170).path('M230 300L170 400M230 300L290 400M230 300V400', { width: 6 }).box(220, 200, 20, 104, 5, { fill: 'tone' });
  pen.circle(230, 160, 44, { fill: 'body' }).path('M190 142H270M186 160H274M190 178H270M212 122V198M230 116V204M248 122V198', { width: 3 });
  pen.path('M150 122Q126 160 150 198M126 104Q92 160 126 216', { bright: true, width: 6 }).path('M310 122Q334 160 310 198M334 104Q368 160 334 216', { bright: true, width: 6 });
  pen.path('M240 290C320 330 360 330 410 316', { width: 4 });
  pen.shadow(470, 150).box(404, 150, 132, 250, 16).screen(420, 168, 100, 84, 'M14 74V50M28 74V32M42 74V16M56 74V26M70 74V44M84 74V58', 1);
  for (const [x, y] of [[434, 282], [470, 282], [506, 282], [434, 318], [470, 318], [506, 318]] as const) pen.circle(x, y, 11, { fill: 'tone', width: 3 });
  pen.box(430, 350, 80, 22, 8, { fill: 'accent' });
}

/** Instruments on the bench with a probe. */
export function benchInstrument(pen: Pen): void {
  pen.desk(84, 472, 346);
  pen.box(120, 268, 330, 78, 8, { fill: 'tone' }).screen(138, 286, 96, 42, TRACES.step, 0.8);
  for (let i = 0; i < 4; i++) pen.circle(272 + i * 42, 322, 10, { fill: 'body', width: 3 }).box(262 + i * 42, 284, 22, 14, 3, { width: 3 });
  pen.box(104, 118, 362, 150, 12).screen(124, 138, 200, 110, 'M8 29Q18 0 28 29T48 29T68 29T97 29', 1.9);
  for (const [x, y] of [[354, 152], [394, 152], [434, 152], [354, 186], [394, 186], [434, 186]] as const) pen.box(x - 12, y - 9, 24, 18, 4, { fill: 'tone', width: 3 });
  pen.circle(362, 230, 20, { fill: 'tone' }).line(362, 230, 372, 218, { width: 4 }).circle(420, 230, 12, { fill: 'accent' });
  pen.path('M398 322C398 372 500 370 516 306', { bright: true, width: 5 }).turned(20, 520, 290, (p) => void p.box(512, 246, 16, 62, 6, { fill: 'ink' }));
}
