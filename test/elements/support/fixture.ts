import type { LitElement } from 'lit';
import { languageOf } from '../../../src/i18n/language.js';
import { loadLanguage } from '../../../src/i18n/load-language.js';

/** Where an element is put for a test, as a page would. */
export interface FixtureOptions {
  /** `lang` of the page around it; `en` when absent. */
  lang?: string;
  dir?: 'ltr' | 'rtl';
  /** Width of the page around it, in CSS pixels; 1280 when absent. */
  width?: number;
  scheme?: 'light' | 'dark';
  /** Attributes of the element. */
  attributes?: Record<string, string>;
  /** Light children, as markup. */
  children?: string;
}

const holders = new Set<HTMLElement>();

/**
 * Puts an element in the page with properties set before it is attached, as a framework does, and waits until it has
 * rendered. It is removed after the test.
 *
 * @example const card = await mount('eq-card', { equipment: sem }, { lang: 'ja', width: 320 });
 */
export async function mount<K extends keyof HTMLElementTagNameMap>(
  tag: K, properties: Partial<HTMLElementTagNameMap[K]> = {}, options: FixtureOptions = {},
): Promise<HTMLElementTagNameMap[K]> {
  // Elements speak English where words are late, as they are on a machine with much else to do.
  await loadLanguage(languageOf(options.lang ?? 'en') ?? 'en');
  const holder = document.createElement('div');
  holder.lang = options.lang ?? 'en';
  if (options.dir) holder.dir = options.dir;
  holder.style.cssText = `inline-size:${options.width ?? 1280}px;color-scheme:${options.scheme ?? 'light'};background:${options.scheme === 'dark' ? '#14191f' : '#fff'}`;
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(options.attributes ?? {})) element.setAttribute(name, value);
  if (options.children) element.innerHTML = options.children;
  Object.assign(element, properties);
  holder.append(element);
  holders.add(holder);
  document.body.append(holder);
  await rendered(element);
  return element;
}

/** Waits until an element and the elements inside it have rendered what they know. */
export async function rendered(element: Element): Promise<void> {
  for (let round = 0; round < 6; round += 1) {
    const all = [element, ...descendants(element)].filter(isLit);
    await Promise.all(all.map((one) => one.updateComplete));
    await nextFrame();
    if (all.every((one) => !one.isUpdatePending)) return;
  }
}

/** Waits for something that comes by itself; fails with what was waited for. */
export async function until<T>(what: string, look: () => T | null | undefined | false, timeout = 4000): Promise<T> {
  const end = performance.now() + timeout;
  for (;;) {
    const found = look();
    if (found) return found;
    if (performance.now() > end) throw new Error(`Waited ${timeout} ms in vain for: ${what}`);
    await nextFrame();
  }
}

/** The next animation frame. */
export function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => resolve()));
}

/** A little real time. */
export function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** The next event of a type that reaches the page. */
export function nextEvent<K extends keyof GlobalEventHandlersEventMap>(type: K): Promise<GlobalEventHandlersEventMap[K]> {
  return new Promise((resolve) => document.addEventListener(type, (event) => resolve(event as GlobalEventHandlersEventMap[K]), { once: true }));
}

/** What the console was told by the library while something ran. */
export async function warningsDuring(run: () => Promise<unknown>): Promise<string[]> {
  const said: string[] = [];
  const original = console.warn;
  console.warn = (...parts: unknown[]) => said.push(parts.map(String).join(' '));
  try {
    await run();
  } finally {
    console.warn = original;
  }
  return said;
}

/** Every element below one, shadow roots and slotted content included. */
export function descendants(root: Element | ShadowRoot): Element[] {
  const below = root instanceof Element && root.shadowRoot ? [...root.shadowRoot.children, ...root.children] : [...root.children];
  return below.flatMap((child) => [child, ...descendants(child)]);
}

function isLit(element: Element): element is LitElement {
  return 'updateComplete' in element;
}

afterEach(() => {
  for (const holder of holders) holder.remove();
  holders.clear();
});
