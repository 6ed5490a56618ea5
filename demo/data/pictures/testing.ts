import { TRACES, type Pen } from './pen.js';

/** A frame with crosshead, grips and specimen. */
export function tensileTester(pen: Pen): void {
  pen.shadow(260, 300).box(128, 350, 264, 50, 8, { fill: 'tone' }).circle(164, 375, 10, { fill: 'accent' }).vents(300, 366, 66, 3);
  pen.box(158, 84, 26, 266, 4).box(336, 84, 26, 266, 4).path('M164 112H178M164 140H178M164 168H178M164 252H178M164 280H178M164 308H178M342 112H356M342 140H356M342 168H356M342 252H356M342 280H356M342 308H356', { width: 2 });
  pen.box(142, 66, 236, 30, 6).box(150, 186, 220, 34, 6, { fill: 'tone' });
  pen.box(236, 220, 48, 32, 4, { fill: 'accent' }).box(236, 312, 48, 38, 4, { fill: 'accent' });
  pen.path('M248 246H272V260Q264 268 264 282Q264 296 272 304V320H248V304Q256 296 256 282Q256 268 248 260Z', { fill: 'pale', width: 3 });
  pen.path('M302 268V296M294 276L302 264L310 276M294 288L302 300L310 288', { bright: true, width: 4 });
  pen.desk(410, 160, 326).monitor(422, 214, TRACES.rise, 1.1);
}

/** A C-frame with an indenter above an anvil. */
export function hardnessTester(pen: Pen): void {
  pen.shadow(320, 260).path('M206 400V372Q206 362 216 362H330V196H224Q208 196 208 180V118Q208 96 230 96H386Q430 96 430 140V384Q430 400 414 400Z', { fill: 'body' });
  pen.circle(370, 150, 38, { fill: 'tone' }).path('M370 150L386 128M344 150H350M390 150H396M370 124V130', { width: 4 });
  pen.box(240, 196, 40, 34, 4, { fill: 'tone' }).poly('248,230 272,230 260,254', { fill: 'accent' });
  pen.box(214, 268, 92, 14, 3, { fill: 'pale' }).box(224, 258, 72, 10, 2, { fill: 'accent' });
  pen.box(246, 282, 28, 82, 3, { fill: 'tone' }).path('M248 296H272M248 310H272M248 324H272', { width: 3 }).ellipse(260, 342, 52, 13, { fill: 'tone' });
  pen.screen(350, 216, 60, 44, 'M10 22H50M10 34H36', 1).circle(366, 296, 9, { fill: 'accent' }).circle(394, 296, 9);
}

/** A product on a moving table above its driver. */
export function shaker(pen: Pen): void {
  pen.shadow(270, 330).box(120, 376, 300, 24, 6, { fill: 'tone' });
  pen.path('M152 376L176 300H364L388 376Z', { fill: 'tone' });
  pen.path('M176 250Q176 236 190 236H350Q364 236 364 250V340Q364 354 350 354H190Q176 354 176 340Z', { fill: 'body' }).circle(270, 296, 26, { fill: 'accent' }).circle(270, 296, 10);
  pen.path('M196 258H216M196 274H216M196 290H216M196 306H216M196 322H216M324 258H344M324 274H344M324 290H344M324 306H344M324 322H344', { width: 3 });
  pen.box(250, 212, 40, 24, 3, { fill: 'ink' }).box(172, 194, 196, 18, 4, { fill: 'pale' });
  pen.box(204, 112, 132, 82, 8).screen(220, 128, 66, 42, TRACES.step, 0.62).circle(312, 140, 8, { fill: 'accent' }).circle(312, 164, 8);
  pen.path('M152 128V178M144 138L152 126L160 138M144 168L152 180L160 168M388 128V178M380 138L388 126L396 138M380 168L388 180L396 168', { bright: true });
  pen.shadow(498, 110).box(448, 180, 100, 220, 8).screen(462, 198, 72, 48, 'M4 24Q14 -4 24 24T44 24T64 24', 1).vents(466, 274, 64, 4).circle(474, 350, 9, { fill: 'accent' });
}

/** A chamber with a window and its panel. */
export function climateChamber(pen: Pen): void {
  pen.shadow(320, 310).circle(212, 394, 9, { fill: 'ink' }).circle(428, 394, 9, { fill: 'ink' });
  pen.box(176, 74, 288, 314, 12).box(192, 92, 188, 206, 8, { fill: 'tone' }).box(216, 116, 140, 158, 10, { fill: 'pale' });
  pen.path('M222 170H350M222 224H350', { width: 3 }).box(240, 190, 40, 34, 4).box(296, 180, 32, 44, 4, { fill: 'accent' }).box(254, 140, 60, 30, 4);
  pen.box(364, 176, 10, 56, 4, { fill: 'ink' });
  pen.screen(394, 100, 56, 44, 'M6 34H20V14H36V34H50', 1).circle(406, 172, 8, { fill: 'accent' }).circle(436, 172, 8).vents(396, 206, 52, 6);
  pen.box(192, 312, 256, 60, 6, { fill: 'tone' }).vents(214, 328, 150, 3);
  pen.path('M400 306Q394 298 400 290Q406 298 400 306ZM424 306Q418 298 424 290Q430 298 424 306Z', { fill: 'accent', width: 0 });
}

/** A tub under a pitched lid, with mist. */
export function sprayCabinet(pen: Pen): void {
  pen.shadow(310, 400).box(128, 264, 384, 120, 10).box(150, 384, 26, 16, 2, { fill: 'ink' }).box(464, 384, 26, 16, 2, { fill: 'ink' });
  pen.path('M140 264L182 132H458L500 264Z', { fill: 'pale' }).path('M320 132V264', { width: 3 });
  for (const [x, y] of [[214, 168], [246, 152], [282, 172], [360, 156], [396, 174], [430, 158], [226, 202], [418, 206], [346, 190], [262, 196]] as const) pen.circle(x, y, 4, { fill: 'body', width: 0 });
  for (const x of [196, 242, 288, 336, 382, 428]) pen.turned(14, x, 236, (p) => void p.box(x - 8, 206, 16, 58, 2, { fill: 'body', width: 3 }));
  pen.box(296, 112, 48, 20, 6, { fill: 'accent' });
  pen.box(150, 286, 210, 76, 6, { fill: 'tone' }).vents(174, 306, 84, 4).screen(380, 288, 110, 36, 'M8 26H36V12H66V26H100', 1).circle(396, 348, 8, { fill: 'accent' }).circle(424, 348, 8);
}

/** A bridge over a granite table. */
export function coordinateMachine(pen: Pen): void {
  pen.shadow(320, 420).box(150, 356, 44, 44, 4, { fill: 'tone' }).box(446, 356, 44, 44, 4, { fill: 'tone' }).box(116, 304, 408, 52, 5, { fill: 'pale' });
  pen.box(158, 128, 40, 176, 5).box(442, 128, 40, 176, 5).box(142, 88, 356, 50, 8).path('M160 126H480', { width: 2, dash: '3 6' });
  pen.box(272, 70, 76, 86, 8, { fill: 'tone' }).box(292, 156, 36, 66, 4).box(302, 222, 16, 18, 3, { fill: 'ink' }).line(310, 240, 310, 262, { width: 4 }).circle(310, 268, 6, { fill: 'accent', width: 2 });
  pen.path('M236 304V276H286V290Q310 258 340 290V276H396V304Z', { fill: 'body' }).circle(260, 290, 6, { fill: 'accent', width: 3 }).circle(370, 290, 6, { fill: 'accent', width: 3 });
  pen.path('M206 326H434', { width: 2 });
}

/** A stylus on its column, and the profile. */
export function profilometer(pen: Pen): void {
  pen.desk(90, 460, 352);
  pen.box(112, 312, 262, 40, 5, { fill: 'pale' }).box(306, 116, 48, 196, 6).path('M318 136V292', { width: 2, dash: '3 6' });
  pen.box(204, 168, 128, 52, 8, { fill: 'tone' }).circle(312, 194, 8, { fill: 'accent' });
  pen.path('M204 196H160V248', { width: 6 }).poly('152,246 168,246 160,268', { fill: 'accent', width: 3 });
  pen.path('M124 312V280Q134 268 144 280T164 278T184 276T204 282T224 276T244 282V312Z', { fill: 'body' });
  pen.monitor(402, 214, 'M6 34L14 24L20 42L28 18L36 38L44 28L52 44L60 22L68 36L76 26L84 40L94 30', 1.2);
}

/** A log-periodic antenna before absorbers. */
export function antennaChamber(pen: Pen): void {
  pen.box(84, 70, 472, 330, 6, { fill: 'tone' });
  for (let i = 0; i < 12; i++) pen.poly(`${86 + i * 39},72 ${125 + i * 39},72 ${105.5 + i * 39},106`, { fill: 'pale', width: 3 });
  for (let i = 0; i < 6; i++) {
    const y = 110 + i * 40;
    pen.poly(`86,${y} 86,${y + 40} 118,${y + 20}`, { fill: 'pale', width: 3 }).poly(`554,${y} 554,${y + 40} 522,${y + 20}`, { fill: 'pale', width: 3 });
  }
  pen.box(84, 376, 472, 24, 4).path('M212 376L196 246M172 376L190 246M192 376V240', { width: 6 });
  pen.line(150, 216, 276, 216, { width: 6 });
  for (const [x, h] of [[156, 54], [180, 46], [204, 38], [228, 29], [250, 21], [270, 14]] as const) pen.line(x, 216 - h, x, 216 + h, { width: 4 });
  pen.path('M302 190Q318 216 302 242M322 176Q346 216 322 256', { bright: true, width: 5 });
  pen.ellipse(436, 374, 74, 10, { fill: 'pale' }).box(384, 280, 104, 12, 3, { fill: 'body' }).path('M398 292V370M474 292V370', { width: 6 }).box(400, 226, 72, 54, 6).screen(410, 236, 36, 30, 'M4 22L12 8L20 22L30 12', 1).circle(460, 250, 5, { fill: 'accent', width: 2 });
}

/** A hand-held generator and its spark. */
export function dischargeGun(pen: Pen): void {
  pen.desk(90, 460, 336).box(110, 324, 420, 12, 3, { fill: 'pale' });
  pen.box(132, 202, 138, 122, 8).screen(148, 218, 74, 52, TRACES.step, 0.72).circle(246, 232, 8, { fill: 'accent' }).circle(246, 260, 8).vents(150, 288, 98, 3);
  pen.path('M282 236L300 224L296 240L318 226', { bright: true, width: 5 });
  pen.poly('322,222 352,212 352,242', { fill: 'tone' });
  pen.path('M352 190H476Q500 190 500 214V246Q500 258 488 258H466L484 316Q486 326 476 326H446Q438 326 436 318L420 258H352Z', { fill: 'body' });
  pen.path('M414 258Q404 282 422 290', { width: 5 }).box(382, 206, 72, 32, 5, { fill: 'ink', width: 0 }).path('M392 222H436', { bright: true }).circle(478, 224, 8, { fill: 'accent', width: 3 });
  pen.path('M470 326C474 366 540 350 552 300', { width: 5 });
}

/** A camera on a tripod before a warm body. */
export function camera(pen: Pen): void {
  pen.shadow(270, 220).path('M270 268L190 400M270 268L350 400M270 268V400', { width: 7 }).box(246, 246, 48, 26, 5, { fill: 'tone' });
  pen.box(176, 142, 190, 106, 12).box(204, 118, 88, 26, 6, { fill: 'tone' }).box(366, 162, 52, 66, 6, { fill: 'accent' }).box(418, 154, 18, 82, 5, { fill: 'ink' });
  pen.screen(192, 162, 92, 66, 'M12 52Q30 10 48 34T84 16', 1).circle(312, 176, 8, { fill: 'accent' }).circle(340, 176, 8).vents(304, 206, 44, 3);
  pen.path('M452 176L520 138M452 214L520 256', { width: 3, dash: '7 8' });
  pen.circle(540, 196, 34, { fill: 'pale' }).circle(540, 196, 21, { fill: 'accent', width: 0 }).circle(540, 196, 9, { fill: 'body', width: 0 });
}
