import type { Page } from 'playwright-core';

/** Name and role of what has the focus, through shadow roots; runs in the page. */
function describeFocus(): { role: string; name: string; id: string } {
  let active: Element | null = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  if (!active) return { role: '', name: '', id: '' };
  const root = active.getRootNode() as Document | ShadowRoot;
  const byIds = (ids: string | null): string => (ids ?? '').split(/\s+/).map((id) => (id ? (root.getElementById(id)?.textContent ?? '') : '')).join(' ');
  const labels = 'labels' in active ? [...((active as HTMLInputElement).labels ?? [])].map((label) => label.textContent).join(' ') : '';
  const name = active.getAttribute('aria-label') ?? (byIds(active.getAttribute('aria-labelledby')).trim() || labels || active.textContent || '');
  return { role: active.getAttribute('role') ?? active.localName, name: name.replace(/\s+/g, ' ').trim(), id: active.id };
}

/** Somebody who has a keyboard and nothing else. */
export class KeyboardUser {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** What has the focus now. */
  focus(): Promise<{ role: string; name: string; id: string }> {
    return this.page.evaluate(describeFocus);
  }

  /** Presses Tab until something with this name has the focus; fails with what was passed on the way. */
  async tabTo(name: RegExp, most = 160): Promise<void> {
    const passed: string[] = [];
    for (let count = 0; count < most; count += 1) {
      await this.page.keyboard.press('Tab');
      const focus = await this.focus();
      if (name.test(focus.name)) return;
      passed.push(focus.name.slice(0, 30));
    }
    throw new Error(`Tab never reached ${String(name)}; passed: ${passed.join(' | ')}`);
  }

  /** Presses Tab until the control with this id has the focus: where two questions have the same answers. */
  async tabToId(id: string, most = 160): Promise<void> {
    for (let count = 0; count < most; count += 1) {
      await this.page.keyboard.press('Tab');
      if ((await this.focus()).id === id) return;
    }
    throw new Error(`Tab never reached #${id}`);
  }

  /** Goes to something by Tab and presses it. */
  async press(name: RegExp, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
    await this.tabTo(name);
    await this.page.keyboard.press(key);
  }

  /** Goes to a field by Tab, empties it and types. */
  async fill(name: RegExp, text: string): Promise<void> {
    await this.tabTo(name);
    await this.page.keyboard.press('ControlOrMeta+A');
    await this.page.keyboard.type(text);
  }

  /** Waits until words are shown. */
  async see(words: string | RegExp): Promise<void> {
    await this.page.getByText(words).first().waitFor({ timeout: 15_000 });
  }
}
