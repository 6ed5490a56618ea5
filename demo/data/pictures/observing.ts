import { TRACES, type Pen } from './pen.js';

/** A column on a chamber, and the screens. */
export function electronMicroscope(pen: Pen): void {
  pen.shadow(235, 220).shadow(460, 190);
  pen.box(150, 322, 176, 78, 8, { fill: 'tone' }).vents(172, 346, 48, 4).circle(290, 362, 12, { fill: 'accent' });
  pen.box(170, 232, 136, 92, 10).circle(238, 278, 30, { fill: 'tone' }).circle(238, 278, 17, { fill: 'pale' });
  pen.turned(-36, 170, 226, (p) => void p.box(126, 214, 62, 24, 5, { fill: 'accent' }));
  pen.box(300, 262, 34, 30, 4, { fill: 'accent' });
  pen.box(204, 194, 68, 40, 5, { fill: 'tone' }).box(212, 156, 52, 40, 4).box(200, 124, 76, 34, 5, { fill: 'tone' }).box(214, 92, 48, 34, 8);
  pen.path('M238 92V74Q238 64 250 64H300Q312 64 312 78V240', { width: 4 });
  pen.desk(370, 184, 322).monitor(380, 202, TRACES.grain, 1.3);
  pen.box(400, 312, 110, 10, 4, { fill: 'tone' });
}

/** A stand with eyepiece, turret and stage. */
export function opticalMicroscope(pen: Pen): void {
  pen.shadow(320, 270).box(206, 368, 222, 32, 12, { fill: 'tone' });
  pen.path('M404 368V206Q404 138 336 138H300V182H330Q360 182 360 214V368Z', { fill: 'body' });
  pen.box(222, 128, 132, 56, 10).turned(-32, 238, 128, (p) => void p.box(222, 62, 36, 72, 6, { fill: 'tone' }).box(216, 48, 48, 20, 6, { fill: 'ink' }));
  pen.box(278, 92, 56, 36, 6, { fill: 'accent' });
  pen.poly('246,184 322,184 310,206 258,206', { fill: 'accent' });
  pen.box(272, 206, 24, 46, 4, { fill: 'tone' }).turned(28, 262, 204, (p) => void p.box(248, 206, 20, 34, 4)).turned(-28, 306, 204, (p) => void p.box(300, 206, 20, 34, 4));
  pen.box(206, 288, 158, 16, 4, { fill: 'tone' }).box(256, 278, 56, 10, 2, { fill: 'pale' });
  pen.box(262, 304, 44, 24, 4).line(284, 328, 284, 356, { bright: true, dash: '4 8' }).ellipse(284, 362, 22, 7, { fill: 'pale' });
  pen.circle(386, 314, 24, { fill: 'tone' }).circle(386, 314, 10, { fill: 'accent' });
}

/** A head on three feet upon a vibration table, and the surface it has traced. */
export function probeMicroscope(pen: Pen): void {
  pen.shadow(240, 290);
  pen.box(110, 330, 34, 70, 6, { fill: 'tone' }).box(336, 330, 34, 70, 6, { fill: 'tone' });
  pen.path('M114 352H140M114 366H140M340 352H366M340 366H366', { width: 3 });
  pen.box(92, 296, 296, 36, 5, { fill: 'pale' });
  pen.box(150, 266, 180, 30, 6).box(206, 246, 68, 20, 4, { fill: 'tone' });
  pen.path('M166 266V206H314V266', { width: 6 });
  pen.box(146, 166, 188, 42, 10).box(206, 104, 68, 62, 8, { fill: 'tone' }).box(222, 72, 36, 34, 6, { fill: 'accent' });
  pen.path('M222 208L256 228L262 244L246 230Z', { fill: 'ink', width: 2 });
  pen.circle(302, 187, 8, { fill: 'accent' }).circle(178, 187, 8, { fill: 'accent' });
  pen.desk(420, 150, 322).monitor(428, 214, TRACES.map, 1.1);
}

/** Two arms about a sample behind a window. */
export function diffractometer(pen: Pen): void {
  pen.shadow(320, 410).box(132, 84, 376, 316, 12).box(156, 108, 328, 216, 8, { fill: 'tone' });
  pen.circle(320, 232, 78, { fill: 'none', dash: '2 9' }).circle(320, 232, 30, { fill: 'body' }).box(300, 224, 40, 10, 2, { fill: 'accent' });
  pen.line(320, 228, 226, 164, { bright: true, dash: '10 8' }).line(320, 228, 414, 164, { bright: true, dash: '10 8' });
  pen.turned(34, 222, 162, (p) => void p.box(174, 142, 62, 40, 6).box(160, 150, 16, 24, 3, { fill: 'ink' }));
  pen.turned(-34, 418, 162, (p) => void p.box(404, 144, 62, 36, 6, { fill: 'accent' }));
  pen.line(320, 262, 320, 312, { width: 8 }).box(266, 308, 108, 16, 4);
  pen.box(156, 342, 200, 40, 6, { fill: 'tone' }).vents(376, 350, 46, 3).circle(456, 362, 13, { fill: 'accent' });
  pen.box(176, 356, 70, 12, 3, { fill: 'ink' });
}

/** A source, a part on a turntable and a flat detector. */
export function ctScanner(pen: Pen): void {
  pen.shadow(320, 460).box(104, 96, 432, 304, 14).box(134, 126, 372, 186, 8, { fill: 'tone' });
  pen.poly('214,222 430,152 430,292', { fill: 'pale', width: 0 });
  pen.box(150, 198, 62, 48, 8).circle(204, 222, 8, { fill: 'accent' });
  pen.box(430, 146, 26, 152, 4, { fill: 'accent' }).box(456, 196, 22, 52, 3);
  pen.box(286, 280, 84, 14, 4).box(316, 294, 24, 18, 2, { fill: 'body' });
  pen.poly('296,280 296,214 328,198 360,214 360,280', { fill: 'body' }).path('M296 214L328 230L360 214M328 230V280', { width: 3 }).circle(312, 254, 8, { fill: 'accent', width: 3 });
  pen.path('M280 272Q328 300 378 272', { width: 3, dash: '5 7' });
  pen.box(134, 332, 250, 50, 6, { fill: 'tone' }).vents(154, 346, 60, 3).screen(400, 334, 106, 48, TRACES.slice, 0.8);
}
