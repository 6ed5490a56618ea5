let region: HTMLElement | undefined;

/**
 * Says something to people who listen instead of look: one polite region for the whole page, one announcement per
 * action. The region lives in a shadow root of its own, so that the page's styles and ours never meet.
 */
export function announce(message: string): void {
  if (!region?.isConnected) {
    const holder = document.createElement('div');
    holder.dataset['equipoolAnnouncer'] = '';
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('div{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}');
    const root = holder.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    region = document.createElement('div');
    region.setAttribute('role', 'status');
    root.append(region);
    document.body.append(holder);
  }
  const target = region;
  // The same words twice would not be read again: the region is emptied first, and filled in the next frame.
  target.textContent = '';
  requestAnimationFrame(() => (target.textContent = message));
}
