/** Colors of one drawing: a line color and one accent on a soft ground. */
export interface Palette {
  ground: string;
  floor: string;
  halo: string;
  ink: string;
  body: string;
  tone: string;
  accent: string;
  pale: string;
}

const INK = { ink: '#33414f', body: '#ffffff' };

/** One palette per kind of equipment, so that a list shows the kinds apart without noise. */
export const PALETTES = {
  test: { ...INK, ground: '#e9eff4', floor: '#d9e3eb', halo: '#f4f8fb', tone: '#e3ebf1', accent: '#5f91b2', pale: '#c3d7e4' },
  production: { ...INK, ground: '#f3eee7', floor: '#e8dfd3', halo: '#faf7f2', tone: '#efe8de', accent: '#c0824d', pale: '#ecd2b8' },
  facility: { ...INK, ground: '#e9f0ea', floor: '#d9e5db', halo: '#f4f9f5', tone: '#e2ece4', accent: '#5f9a78', pale: '#c4dccb' },
} satisfies Record<string, Palette>;

/** Names of a palette's tones that areas are filled with. */
export type Fill = 'body' | 'tone' | 'accent' | 'pale' | 'ink' | 'floor' | 'none';

interface Style {
  fill?: Fill;
  /** Line width; 0 for none. */
  width?: number;
  /** Line in the accent instead of the ink. */
  bright?: boolean;
  dash?: string;
}

/** Draws in a 640 × 480 field whose floor lies at y = 400. */
export class Pen {
  readonly #parts: string[] = [];
  readonly #palette: Palette;

  constructor(palette: Palette) {
    this.#palette = palette;
  }

  #style({ fill = 'none', width = 4, bright = false, dash }: Style): string {
    const paint = fill === 'none' ? 'none' : this.#palette[fill];
    const line = width === 0 ? '' : ` stroke="${bright ? this.#palette.accent : this.#palette.ink}" stroke-width="${width}"`;
    return `fill="${paint}"${line}${dash ? ` stroke-dasharray="${dash}"` : ''}`;
  }

  box(x: number, y: number, w: number, h: number, r = 6, style: Style = {}): this {
    this.#parts.push(`<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="${r}" ${this.#style({ fill: 'body', ...style })}/>`);
    return this;
  }

  circle(x: number, y: number, r: number, style: Style = {}): this {
    this.#parts.push(`<circle cx="${x}" cy="${y}" r="${r}" ${this.#style({ fill: 'body', ...style })}/>`);
    return this;
  }

  ellipse(x: number, y: number, rx: number, ry: number, style: Style = {}): this {
    this.#parts.push(`<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" ${this.#style({ fill: 'body', ...style })}/>`);
    return this;
  }

  /** A path in SVG's own notation. */
  path(d: string, style: Style = {}): this {
    this.#parts.push(`<path d="${d}" ${this.#style(style)}/>`);
    return this;
  }

  /** Points as "x,y x,y", closed. */
  poly(points: string, style: Style = {}): this {
    this.#parts.push(`<polygon points="${points}" ${this.#style({ fill: 'body', ...style })}/>`);
    return this;
  }

  line(x1: number, y1: number, x2: number, y2: number, style: Style = {}): this {
    return this.path(`M${x1} ${y1}L${x2} ${y2}`, style);
  }

  /** Short parallel strokes below each other: a grille. */
  vents(x: number, y: number, w: number, count: number): this {
    for (let i = 0; i < count; i++) this.line(x, y + i * 11, x + w, y + i * 11, { width: 3 });
    return this;
  }

  /** A soft shadow where something stands. */
  shadow(x: number, w: number, y = 402): this {
    this.#parts.push(`<ellipse cx="${x}" cy="${y}" rx="${w / 2}" ry="9" fill="${this.#palette.ink}" opacity="0.12"/>`);
    return this;
  }

  desk(x: number, w: number, y = 330): this {
    this.shadow(x + w / 2, w);
    this.box(x + 16, y + 12, 14, 400 - y - 12, 3, { fill: 'tone' }).box(x + w - 30, y + 12, 14, 400 - y - 12, 3, { fill: 'tone' });
    return this.box(x, y, w, 16, 5);
  }

  /** A screen on a foot; `trace` is a path inside 0,0–100,60. */
  monitor(x: number, y: number, trace: string, scale = 1.2): this {
    const [w, h] = [100 * scale, 60 * scale];
    this.box(x + w / 2 - 8, y + h + 16, 16, 24, 2, { fill: 'tone' }).box(x + w / 2 - 30, y + h + 36, 60, 9, 4);
    this.box(x, y, w + 20, h + 20, 8);
    return this.screen(x + 9, y + 9, w + 2, h + 2, trace, scale);
  }

  /** A dark pane with a bright trace. */
  screen(x: number, y: number, w: number, h: number, trace: string, scale = 1): this {
    this.box(x, y, w, h, 4, { fill: 'ink', width: 0 });
    this.#parts.push(
      `<g transform="translate(${x} ${y}) scale(${scale})" fill="none" stroke="${this.#palette.pale}" stroke-width="${3 / scale}"><path d="${trace}"/></g>`,
    );
    return this;
  }

  /** Adds what another function draws, turned about a point. */
  turned(angle: number, x: number, y: number, draw: (pen: Pen) => void): this {
    this.#parts.push(`<g transform="rotate(${angle} ${x} ${y})">`);
    draw(this);
    this.#parts.push('</g>');
    return this;
  }

  /** The picture. Presentation attributes only, so that a strict content policy leaves it as it is. */
  svg(hasFloor = true): string {
    const { ground, floor, halo } = this.#palette;
    const stage = hasFloor
      ? `<rect y="400" width="640" height="80" fill="${floor}"/><circle cx="320" cy="236" r="186" fill="${halo}"/>`
      : '';
    return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 480" width="640" height="480" stroke-linecap="round" stroke-linejoin="round"><rect width="640" height="480" fill="${ground}"/>${stage}${this.#parts.join('')}</svg>\n`;
  }
}

/** Traces for screens, inside 0,0–100,60. */
export const TRACES = {
  peaks: 'M6 52H22L26 20L30 52H42L45 34L48 52H58L62 8L66 52H76L79 40L82 52H94',
  rise: 'M8 54V8M8 54H94M8 54L40 20Q52 10 70 12Q80 14 86 24',
  sine: 'M6 30Q17 2 28 30T50 30T72 30T94 30',
  step: 'M6 46H28V18H52V46H74V18H94',
  grain: 'M8 12L30 20L26 40L8 46M30 20L52 10L70 24L58 44L26 40M70 24L94 14M58 44L66 54M94 40L58 44',
  map: 'M6 50Q26 20 46 38T94 14M6 40Q26 10 46 28T94 6M6 58Q26 32 46 50T94 26',
  bars: 'M14 54V34M28 54V22M42 54V12M56 54V18M70 54V32M84 54V44',
  slice: 'M50 8A22 22 0 1 1 49 8M50 20A10 10 0 1 1 49 20M22 30H34M66 30H78',
} as const;
