import { TRACES, type Pen } from './pen.js';

/** An enclosure with a spindle behind glass. */
export function machiningCenter(pen: Pen): void {
  pen.shadow(310, 440).box(96, 92, 348, 308, 12).box(122, 120, 250, 208, 8, { fill: 'tone' });
  pen.box(208, 120, 78, 68, 4).box(226, 188, 42, 26, 3, { fill: 'accent' }).box(240, 214, 14, 40, 2, { fill: 'ink', width: 0 });
  pen.path('M192 288V262H216V272H248Q262 254 280 272V262H302V288Z', { fill: 'pale' }).box(172, 288, 152, 16, 3).box(190, 304, 116, 24, 3, { fill: 'body' });
  pen.box(388, 200, 12, 90, 4, { fill: 'ink' }).vents(128, 350, 110, 3).box(262, 346, 110, 32, 5, { fill: 'tone' });
  pen.path('M444 148H486', { width: 8 }).box(470, 128, 86, 168, 8).screen(482, 142, 62, 52, 'M8 42L22 16L38 30L54 10', 1);
  for (const [x, y] of [[492, 216], [513, 216], [534, 216], [492, 238], [513, 238], [534, 238]] as const) pen.box(x - 7, y - 7, 14, 14, 3, { fill: 'tone', width: 2 });
  pen.circle(513, 272, 11, { fill: 'accent' }).box(258, 66, 24, 26, 4, { fill: 'accent' });
}

/** Headstock, chuck, turret and tailstock on a bed. */
export function lathe(pen: Pen): void {
  pen.shadow(320, 460).box(100, 328, 440, 72, 8, { fill: 'tone' }).box(100, 300, 440, 32, 4).vents(130, 352, 96, 3);
  pen.box(100, 150, 130, 150, 10).screen(118, 168, 74, 46, TRACES.step, 0.72).circle(130, 244, 10, { fill: 'accent' }).circle(162, 244, 10).circle(194, 244, 10);
  pen.box(230, 176, 42, 98, 5, { fill: 'tone' }).box(272, 190, 14, 24, 2, { fill: 'ink' }).box(272, 236, 14, 24, 2, { fill: 'ink' });
  pen.path('M286 204H350V212H404V238H350V246H286Z', { fill: 'pale' }).path('M350 212V238', { width: 3 });
  pen.poly('404,218 430,225 404,232', { fill: 'ink', width: 2 }).box(428, 196, 92, 104, 8).circle(496, 248, 16, { fill: 'tone' });
  pen.box(318, 276, 84, 24, 4, { fill: 'body' }).poly('340,276 380,276 368,250 352,250', { fill: 'accent' }).poly('354,250 366,250 360,242', { fill: 'ink', width: 2 });
}

/** A wire between two arms in a tank. */
export function wireEdm(pen: Pen): void {
  pen.shadow(310, 400).box(120, 262, 300, 138, 10).box(140, 232, 258, 112, 6, { fill: 'pale' });
  pen.path('M142 252H396', { width: 2, dash: '10 8' });
  pen.box(400, 84, 66, 316, 8, { fill: 'tone' }).box(244, 104, 160, 42, 6).box(256, 146, 40, 52, 4, { fill: 'accent' });
  pen.line(276, 198, 276, 316, { bright: true, width: 4 }).box(256, 312, 144, 24, 4);
  pen.path('M174 296V262H226V276H254V262H302V276H326V262H366V296Z', { fill: 'body' }).path('M276 262V288', { bright: true, width: 4 });
  pen.circle(434, 124, 26).circle(434, 124, 9, { fill: 'accent' }).circle(434, 192, 18).circle(434, 192, 6, { fill: 'ink' }).path('M408 124C380 90 300 90 276 146', { bright: true, width: 3 });
  pen.box(490, 176, 70, 224, 8).screen(500, 190, 50, 46, 'M6 38L16 12H34L44 38Z', 1).circle(512, 262, 8, { fill: 'accent' }).circle(538, 262, 8).vents(504, 300, 42, 5).vents(146, 366, 96, 3);
}

/** A gantry with a head over sheet. */
export function laserCutter(pen: Pen): void {
  pen.shadow(320, 470).poly('84,330 196,226 556,226 496,330', { fill: 'tone' }).box(84, 330, 412, 54, 4).poly('496,330 556,226 556,286 496,384', { fill: 'pale' });
  pen.box(104, 384, 26, 16, 2, { fill: 'ink' }).box(452, 384, 26, 16, 2, { fill: 'ink' });
  pen.poly('140,316 228,240 520,240 476,316', { fill: 'body', width: 3 });
  pen.path('M210 298L240 262H300M340 302A34 16 0 1 1 341 302M420 262L446 262L424 300H398Z', { bright: true, width: 4 });
  pen.box(128, 152, 44, 178, 6).box(470, 152, 44, 150, 6).box(112, 118, 420, 52, 8).path('M136 158H508', { width: 2, dash: '3 6' });
  pen.box(276, 92, 72, 110, 8, { fill: 'accent' }).poly('294,202 330,202 318,232 306,232', { fill: 'tone' }).line(312, 232, 312, 284, { bright: true, width: 5 });
  pen.path('M312 284L292 268M312 284L332 266M312 284L300 296M312 284L326 296', { bright: true, width: 3 });
  pen.vents(112, 350, 110, 2).circle(464, 356, 9, { fill: 'accent' });
}

/** Two beams and a bent sheet. */
export function press(pen: Pen): void {
  pen.shadow(320, 430).box(110, 92, 52, 308, 6, { fill: 'tone' }).box(478, 92, 52, 308, 6, { fill: 'tone' });
  pen.box(134, 76, 372, 110, 8).box(184, 96, 40, 66, 5, { fill: 'accent' }).box(416, 96, 40, 66, 5, { fill: 'accent' }).screen(272, 98, 96, 60, 'M8 44L46 14L86 44', 1);
  pen.box(166, 186, 308, 16, 3).poly('188,202 452,202 446,232 326,262 314,262 194,232', { fill: 'body' });
  pen.poly('186,224 320,272 454,224 460,234 320,284 180,234', { fill: 'accent', width: 3 });
  pen.path('M196 342V266H252L320 292L388 266H444V342Z', { fill: 'pale' }).box(146, 342, 348, 58, 6).vents(178, 360, 120, 3).circle(452, 370, 10, { fill: 'accent' });
}

/** Clamp, mold, barrel and hopper in a row. */
export function injectionMolder(pen: Pen): void {
  pen.shadow(320, 490).box(72, 306, 496, 94, 10, { fill: 'tone' }).vents(100, 336, 120, 4).screen(256, 322, 96, 52, 'M8 42H24L40 14H64L88 42', 1).circle(392, 348, 10, { fill: 'accent' });
  pen.box(84, 176, 44, 130, 5).line(128, 196, 306, 196, { width: 6 }).line(128, 286, 306, 286, { width: 6 });
  pen.path('M128 240H152', { width: 18 }).box(152, 180, 36, 122, 4, { fill: 'tone' }).box(188, 202, 36, 78, 3, { fill: 'accent' }).box(238, 202, 36, 78, 3, { fill: 'accent' }).box(274, 176, 40, 130, 5);
  pen.path('M224 226H232V256H224M238 226H230V256H238', { width: 3 });
  pen.poly('314,232 336,222 336,260 314,250', { fill: 'ink' }).box(336, 216, 132, 50, 5).path('M356 216V266M380 216V266M404 216V266', { width: 4, bright: true });
  pen.poly('404,146 474,146 454,190 424,190', { fill: 'pale' }).box(426, 190, 26, 26, 2).box(468, 200, 92, 106, 8).vents(486, 226, 56, 5).ellipse(439, 146, 35, 8, { fill: 'body' });
}

/** A part growing layer by layer. */
export function printer(pen: Pen): void {
  pen.shadow(320, 330).box(164, 76, 312, 324, 14).box(188, 100, 264, 218, 8, { fill: 'tone' });
  pen.line(204, 148, 436, 148, { width: 8 }).box(282, 128, 62, 42, 6, { fill: 'accent' }).poly('302,170 324,170 318,192 308,192', { fill: 'ink', width: 2 });
  pen.box(218, 286, 204, 14, 3).box(306, 300, 28, 18, 2);
  for (const [i, w] of [150, 142, 130, 122, 116, 112, 110].entries()) pen.box(313 - w / 2, 273 - i * 13, w, 13, 3, { fill: i % 2 ? 'body' : 'pale', width: 3 });
  pen.screen(188, 338, 110, 42, 'M8 30H30M8 16H56', 1).circle(336, 359, 10, { fill: 'accent' }).circle(368, 359, 10).vents(396, 346, 52, 3);
}

/** Feeders, a head and boards on a conveyor. */
export function mounter(pen: Pen): void {
  pen.shadow(320, 480).box(128, 104, 384, 296, 12).box(152, 130, 336, 138, 8, { fill: 'tone' });
  pen.line(152, 160, 488, 160, { width: 8 }).box(254, 140, 84, 52, 6, { fill: 'accent' });
  for (const x of [268, 288, 308, 328]) pen.line(x - 2, 192, x - 2, 214, { width: 5 });
  pen.box(72, 244, 496, 14, 3).box(220, 224, 180, 20, 3, { fill: 'pale' }).box(90, 224, 64, 20, 3, { fill: 'pale' }).box(486, 224, 64, 20, 3, { fill: 'pale' });
  pen.box(240, 214, 24, 10, 1, { fill: 'ink', width: 2 }).box(352, 214, 30, 10, 1, { fill: 'ink', width: 2 }).box(278, 216, 12, 8, 1, { fill: 'accent', width: 2 });
  for (let i = 0; i < 6; i++) pen.circle(178 + i * 56, 326, 24).circle(178 + i * 56, 326, 8, { fill: i % 2 ? 'accent' : 'tone', width: 3 });
  pen.path('M154 366H486', { width: 3 }).vents(176, 378, 100, 2).box(430, 78, 20, 26, 4, { fill: 'accent' });
}

/** A furnace with a belt through it. */
export function oven(pen: Pen): void {
  pen.shadow(320, 480).box(136, 136, 368, 190, 14).box(166, 162, 308, 84, 8, { fill: 'tone' });
  for (let i = 0; i < 5; i++) {
    const x = 190 + i * 62;
    pen.path(`M${x} 232Q${x - 9} 216 ${x} 204T${x} 176M${x + 18} 232Q${x + 9} 216 ${x + 18} 204T${x + 18} 176`, { bright: true, width: 4 });
  }
  pen.box(64, 258, 512, 22, 11, { fill: 'pale' });
  for (let i = 0; i < 9; i++) pen.circle(84 + i * 59, 269, 5, { fill: 'ink', width: 0 });
  pen.box(78, 240, 52, 16, 3, { fill: 'accent' }).box(512, 240, 52, 16, 3, { fill: 'accent' });
  pen.box(166, 292, 140, 20, 4, { fill: 'tone' }).screen(340, 288, 70, 28, 'M4 22L18 8H40L66 22', 1).circle(436, 302, 8, { fill: 'accent' }).circle(462, 302, 8);
  pen.box(160, 326, 34, 74, 4, { fill: 'tone' }).box(446, 326, 34, 74, 4, { fill: 'tone' }).box(216, 104, 32, 32, 4).box(392, 104, 32, 32, 4);
}

/** A vessel with ports, a pump and glow behind the window. */
export function vacuumChamber(pen: Pen): void {
  pen.shadow(260, 330).path('M150 360L132 400M370 360L388 400', { width: 8 }).box(126, 332, 268, 30, 6, { fill: 'tone' });
  pen.box(150, 148, 220, 184, 34).circle(260, 240, 66, { fill: 'tone' }).circle(260, 240, 50, { fill: 'ink' });
  pen.box(228, 206, 64, 10, 2, { fill: 'body', width: 0 }).path('M232 220H288L276 248H244Z', { fill: 'accent', width: 0 }).box(232, 262, 56, 8, 2, { fill: 'pale', width: 0 });
  for (const a of [0, 60, 120, 180, 240, 300]) pen.turned(a, 260, 240, (p) => void p.circle(260, 182, 4, { fill: 'body', width: 2 }));
  pen.box(108, 216, 42, 48, 5).box(92, 208, 18, 64, 4, { fill: 'tone' }).box(226, 108, 68, 40, 5).box(214, 92, 92, 18, 4, { fill: 'accent' });
  pen.box(370, 222, 30, 40, 4).path('M400 242H430', { width: 14 });
  pen.shadow(484, 130).box(426, 120, 116, 280, 10).screen(442, 138, 84, 52, 'M6 42H28Q40 42 46 20T76 10', 1);
  for (const y of [212, 252, 292]) pen.box(442, y, 84, 28, 4, { fill: 'tone', width: 3 }).circle(514, y + 14, 5, { fill: 'accent', width: 0 });
  pen.vents(448, 344, 72, 4);
}

/** A wafer on its chuck under an optical head. */
export function waferTool(pen: Pen): void {
  pen.shadow(320, 420).box(130, 356, 44, 44, 4, { fill: 'tone' }).box(466, 356, 44, 44, 4, { fill: 'tone' }).box(104, 306, 432, 50, 6, { fill: 'pale' });
  pen.box(406, 92, 74, 214, 8).box(262, 92, 152, 56, 10).box(290, 148, 56, 46, 5, { fill: 'accent' }).box(304, 194, 28, 26, 3, { fill: 'ink' });
  pen.path('M306 220L286 264H350L330 220Z', { fill: 'pale', width: 0 });
  pen.box(232, 282, 172, 24, 4).ellipse(318, 266, 106, 20, { fill: 'tone' }).ellipse(318, 262, 96, 16);
  pen.path('M240 262H396M254 254H382M254 270H382M278 248V276M318 246V278M358 248V276', { width: 2 });
  pen.box(128, 188, 84, 118, 6).path('M140 208H200M140 224H200M140 240H200M140 256H200M140 272H200M140 288H200', { width: 4, bright: true });
  pen.screen(418, 112, 50, 44, 'M6 34L16 12L26 30L42 8', 1).circle(430, 184, 8, { fill: 'accent' }).circle(456, 184, 8);
}

/** Tanks in a row under a hoist. */
export function platingLine(pen: Pen): void {
  pen.shadow(320, 490).line(74, 108, 566, 108, { width: 10 }).path('M90 108V400M550 108V400', { width: 8 });
  for (const [i, x] of [108, 254, 400].entries()) {
    pen.box(x, 256, 132, 144, 8).box(x + 12, 272, 108, 84, 5, { fill: i === 1 ? 'pale' : 'tone', width: 3 });
    pen.path(`M${x + 12} 288Q${x + 30} 280 ${x + 48} 288T${x + 84} 288T${x + 120} 288`, { bright: true, width: 3 }).circle(x + 30, 378, 7, { fill: 'accent', width: 3 }).line(x + 54, 378, x + 108, 378, { width: 3 });
  }
  pen.box(276, 92, 88, 34, 8, { fill: 'accent' }).line(320, 126, 320, 184, { width: 5 }).box(262, 184, 116, 12, 4, { fill: 'ink' });
  for (const x of [276, 304, 332, 360]) pen.line(x, 196, x, 212, { width: 4 }).box(x - 10, 212, 20, 34, 4, { fill: 'pale', width: 3 });
}
