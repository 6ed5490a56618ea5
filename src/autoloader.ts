/**
 * For a plain script tag: registers the elements that stand in the page, now and later, and loads no others.
 *
 * @example <script type="module" src="…/autoloader.js"></script>
 */
import { warnOnce } from './elements/base/warn.js';
import { fetchCode } from './fetch-code.js';
import { registerStandardAdapters } from './standard-adapters.js';

registerStandardAdapters();

const loaders: Record<string, () => Promise<unknown>> = {
  'eq-account': () => import('./elements/account/define.js'),
  'eq-approvals': () => import('./elements/approvals/define.js'),
  'eq-calendar': () => import('./elements/calendar/define.js'),
  'eq-card': () => import('./elements/card/define.js'),
  'eq-audit': () => import('./elements/audit/define.js'),
  'eq-cases': () => import('./elements/cases/define.js'),
  'eq-catalog': () => import('./elements/catalog/define.js'),
  'eq-client': () => import('./elements/client/define.js'),
  'eq-detail': () => import('./elements/detail/define.js'),
  'eq-filters': () => import('./elements/filters/define.js'),
  'eq-inquiry': () => import('./elements/inquiry/define.js'),
  'eq-portal': () => import('./elements/portal/define.js'),
  'eq-request-form': () => import('./elements/request-form/define.js'),
  'eq-reservations': () => import('./elements/reservations/define.js'),
  'eq-timeline': () => import('./elements/timeline/define.js'),
  'eq-usage': () => import('./elements/usage/define.js'),
};

const asked = new Set<string>();

/** Loads what one tag needs, once. */
function load(tag: string): void {
  if (asked.has(tag) || customElements.get(tag)) return;
  asked.add(tag);
  const loader = loaders[tag];
  if (!loader) return warnOnce('tag-unknown', `<${tag}> is none of Equipool's elements. Known: ${Object.keys(loaders).join(', ')}.`);
  fetchCode(loader).catch(() => {
    asked.delete(tag);
    warnOnce('load-failed', `<${tag}> could not be loaded. Check the network, and that all files of the package are served.`);
  });
}

/** Looks through a part of the page. */
function discover(root: ParentNode & Node): void {
  if (root instanceof Element && root.localName.startsWith('eq-')) load(root.localName);
  for (const element of root.querySelectorAll(':not(:defined)')) {
    if (element.localName.startsWith('eq-')) load(element.localName);
  }
}

/** Looks through the page, and from now on through what is added to it. */
function watch(page: Document): void {
  discover(page);
  new MutationObserver((mutations) => {
    for (const mutation of mutations) {
      for (const node of mutation.addedNodes) if (node instanceof Element) discover(node);
    }
  }).observe(page, { childList: true, subtree: true });
}

// A server that imports the pages' modules has no page.
if (typeof document !== 'undefined') watch(document);
