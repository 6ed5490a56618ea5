import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { MorePages } from '../templates/states.js';

/**
 * Where the keyboard goes on when "show more" has brought the last of a list and is gone itself: at the first item that
 * came. While the button stays, so does the focus; whoever went elsewhere meanwhile is left there.
 *
 * @example
 * readonly #arrival = new ArrivalController(this);
 * moreTemplate(this.#arrival.after(this.#lines, 'tbody th'), t.more, this.language)
 */
export class ArrivalController implements ReactiveController {
  readonly #host: ReactiveControllerHost & { readonly renderRoot: ParentNode };
  #expected: { selector: string; known: ReadonlySet<Element> } | undefined;

  constructor(host: ReactiveControllerHost & { readonly renderRoot: ParentNode }) {
    this.#host = host;
    host.addController(this);
  }

  /** The same pages; asking for more of them remembers which items, found by a selector, are there already. */
  after(pages: MorePages, selector: string): MorePages {
    return {
      hasMore: pages.hasMore,
      isLoadingMore: pages.isLoadingMore,
      more: () => {
        this.#expected = { selector, known: new Set(this.#host.renderRoot.querySelectorAll(selector)) };
        pages.more();
      },
    };
  }

  hostUpdated(): void {
    if (!this.#expected) return;
    const { selector, known } = this.#expected;
    const first = [...this.#host.renderRoot.querySelectorAll<HTMLElement>(selector)].find((item) => !known.has(item));
    if (!first) return;
    this.#expected = undefined;
    // A focused button that is taken out of the page leaves the focus with the page's body.
    if (document.activeElement === document.body) focusItem(first);
  }
}

/** What can be used in the item, else the item itself. */
function focusItem(item: HTMLElement): void {
  const target = item.querySelector<HTMLElement>('a[href], button') ?? item;
  if (target === item) item.tabIndex = -1;
  target.focus();
}
