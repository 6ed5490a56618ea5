import 'axe-core/axe.min.js';
import type { AxeResults, RunOptions } from 'axe-core';

/** Rules that speak of a whole page; an element alone cannot keep them. */
const PAGE_RULES = ['region', 'page-has-heading-one', 'landmark-one-main', 'bypass', 'document-title', 'html-has-lang'];

interface Axe {
  run: (context: Element, options: RunOptions) => Promise<AxeResults>;
}

/** axe keeps one run at a time for the whole page. */
let queue: Promise<unknown> = Promise.resolve();

/**
 * Fails with one readable line per finding when axe finds anything in the element, its shadow roots included. What axe
 * could not decide is no finding.
 */
export async function expectNoAxeViolations(element: Element, options: { without?: string[] } = {}): Promise<void> {
  const { axe } = globalThis as unknown as { axe: Axe };
  const rules = Object.fromEntries([...PAGE_RULES, ...(options.without ?? [])].map((id) => [id, { enabled: false }]));
  await settled(element);
  const run = queue.then(() => axe.run(element, { rules, resultTypes: ['violations'] }));
  queue = run.catch(() => undefined);
  const { violations } = await run;
  if (violations.length === 0) return;
  const lines = violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}\n    ${node.target.flat().join(' >>> ')}\n    ${node.html.slice(0, 300)}\n    ${node.failureSummary?.replace(/\s+/g, ' ') ?? ''}`));
  throw new Error(`axe found ${violations.length} violation(s) in <${element.localName}>\n  ${lines.join('\n  ')}`);
}

/** Colors in the middle of a transition are nobody's colors. */
async function settled(element: Element): Promise<void> {
  const running = [element, ...shadowHosts(element)].flatMap((host) => host.shadowRoot?.getAnimations() ?? []);
  await Promise.all(running.filter((animation) => animation instanceof CSSTransition).map((animation) => animation.finished.catch(() => undefined)));
}

function shadowHosts(root: ParentNode): Element[] {
  return [...root.querySelectorAll('*')].flatMap((element) => element.shadowRoot ? [element, ...shadowHosts(element.shadowRoot)] : []);
}
