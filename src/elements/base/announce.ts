let holder: HTMLElement | undefined;

/** Nothing of a page's layout shall make room for the region, and no rule of the page shall show it. */
const STYLES = `:host{all:initial!important;position:absolute!important}
  div{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}`;

function newHolder(): HTMLElement {
  const made = document.createElement('div');
  made.dataset['equipoolAnnouncer'] = '';
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLES);
  const root = made.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [sheet];
  const region = document.createElement('div');
  region.setAttribute('role', 'status');
  root.append(region);
  return made;
}

/** The element that has the focus, in whichever shadow root it stands. */
function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

/**
 * Where words are heard now: while a modal dialog is open the rest of the page is inert, a region there is silent. The
 * focus is inside that dialog, ours or the page's; a dialog in which nothing can be focused is found when it is the page's.
 */
function audible(): Element {
  for (let element = focused(); element; element = parentOf(element)) if (element.matches('dialog:modal')) return element;
  return document.querySelector('dialog:modal') ?? document.body;
}

/** The element around another one, out of its shadow root and through the slot it is shown in. */
function parentOf(element: Element): Element | null {
  const root = element.getRootNode();
  return element.assignedSlot ?? element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}

/**
 * Says something to people who listen instead of look: one polite region for the whole page, one announcement per
 * action. The region lives in a shadow root of its own, so that the page's styles and ours never meet, and moves into a
 * modal dialog while one is open.
 */
export function announce(message: string): void {
  const place = audible();
  // A dialog that was taken from the page took the region with it.
  if (!holder?.isConnected) holder = newHolder();
  if (holder.parentNode !== place) place.append(holder);
  const region = holder.shadowRoot!.querySelector('div')!;
  // The same words twice would not be read again: the region is emptied first, and filled in the next frame.
  region.textContent = '';
  requestAnimationFrame(() => (region.textContent = message));
}
