import type { ReactiveControllerHost } from 'lit';

/** An element that draws into a root of its own. */
export type RootedHost = ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };

/** Gives the focus to what a selector names, once it is drawn. */
export function focusAfterUpdate(host: RootedHost, selector: string): void {
  void host.updateComplete.then(() => host.renderRoot.querySelector<HTMLElement>(selector)?.focus());
}

/** The same, only where what had the focus is gone with what was changed. */
export function keepFocus(host: RootedHost, selector: string): void {
  void host.updateComplete.then(() => {
    const { renderRoot } = host;
    if (renderRoot instanceof ShadowRoot && !renderRoot.activeElement) renderRoot.querySelector<HTMLElement>(selector)?.focus();
  });
}
