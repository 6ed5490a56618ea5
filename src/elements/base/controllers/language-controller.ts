import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Language } from '../../../core/types.js';
import { languageOf } from '../../../i18n/language.js';
import { loadLanguage } from '../../../i18n/load-language.js';
import { hasLanguage } from '../../../i18n/registry.js';
import { warnOnce } from '../warn.js';

/** All controllers that are shown; one observer of the page tells them when a `lang` or `dir` changes. */
const shown = new Set<LanguageController>();
let observer: MutationObserver | undefined;
/** Languages whose words keep readers waiting, or cannot be had: English is shown, with its dates and numbers, until they are there. */
const late = new Set<Language>();
/** For how long nothing is shown rather than another language, milliseconds. */
const PATIENCE = 4000;

/** The nearest ancestor that satisfies a test, through shadow roots and slots. */
function closestAcross(start: Element, test: (element: Element) => boolean): Element | null {
  let node: Node | null = start;
  while (node) {
    if (node instanceof Element && test(node)) return node;
    const slot: Node | null = node instanceof Element ? node.assignedSlot : null;
    const root: Node | null = node.parentNode;
    node = slot ?? (root instanceof ShadowRoot ? root.host : root);
  }
  return null;
}

/**
 * The root inside an element of ours. It repeats what the element found, and is brought up to date only after the page:
 * elements inside it look past it.
 */
function isOwnRoot(element: Element): boolean {
  return element.getAttribute('part') === 'root' && element.classList.contains('root') && element.parentNode instanceof ShadowRoot;
}

/** The nearest value of an attribute that satisfies a test. */
function nearest(start: Element, attribute: string, test: (value: string) => boolean): string | undefined {
  const holder = closestAcross(start, (element) => test(element.getAttribute(attribute) ?? '') && !isOwnRoot(element));
  return holder?.getAttribute(attribute) ?? undefined;
}

/**
 * The language and direction of an element, as a reader would expect: its own `lang`, else the nearest around it, else
 * the page's. A language that Equipool lacks is answered in English and said once on the console; so is one whose words do
 * not come, until they do.
 */
export class LanguageController implements ReactiveController {
  /** Language of our own messages. */
  language: Language = 'en';
  /** Direction of the text around the element. */
  direction: 'ltr' | 'rtl' = 'ltr';
  /** There while the words of the language are on their way; an element waits for it rather than flash another language. */
  ready: Promise<void> | undefined;
  readonly #host: ReactiveControllerHost & HTMLElement;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    shown.add(this);
    if (!observer) {
      observer = new MutationObserver(() => shown.forEach((controller) => controller.refresh()));
      observer.observe(document, { subtree: true, attributes: true, attributeFilter: ['lang', 'dir'] });
    }
    this.refresh();
  }

  hostDisconnected(): void {
    shown.delete(this);
    if (shown.size > 0) return;
    observer?.disconnect();
    observer = undefined;
  }

  /** Reads language and direction again. */
  refresh(): void {
    const tag = nearest(this.#host, 'lang', (lang) => lang !== '') ?? 'en';
    const direction = nearest(this.#host, 'dir', (dir) => dir === 'ltr' || dir === 'rtl');
    const language = languageOf(tag);
    if (!language) warnOnce('language-missing', `there are no messages in "${tag}"; English is shown. Give lang="en", "ja" or "ko".`);
    const next = { language: language && !late.has(language) ? language : 'en', direction: direction === 'rtl' ? 'rtl' : 'ltr' } as const;
    if (next.language === this.language && next.direction === this.direction) return;
    Object.assign(this, next);
    if (!hasLanguage(next.language)) this.ready = arrivalOf(next.language).then(() => void (this.ready = undefined));
    this.#host.requestUpdate();
  }
}

/** Waits for words on their way, by language: one wait for all elements, however late some of them come. */
const arrivals = new Map<Language, Promise<void>>();

/** Settles when a language's words are there, cannot be had or keep readers waiting; then elements are in English, and change over when they come. */
function arrivalOf(language: Language): Promise<void> {
  let arrival = arrivals.get(language);
  if (!arrival) arrivals.set(language, (arrival = fetchWords(language).finally(() => arrivals.delete(language))));
  return arrival;
}

async function fetchWords(language: Language): Promise<void> {
  const words = loadLanguage(language).then(() => spread(() => late.delete(language)), () => {
    warnOnce('language-not-loaded', `the messages in "${language}" could not be loaded; English is shown. Check that all files of the package are served.`);
    addEventListener('online', () => void arrivalOf(language), { once: true });
  });
  await Promise.race([words, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
  if (!hasLanguage(language)) spread(() => late.add(language));
}

/** Has all elements look again where something has changed. */
function spread(change: () => unknown): void {
  if (change()) shown.forEach((controller) => controller.refresh());
}
