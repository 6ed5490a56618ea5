import { until } from './fixture.js';

/** The announcer's words, once it has spoken. */
export function announced(pattern: RegExp): Promise<string> {
  return until(`an announcement like ${String(pattern)}`, () => {
    const said = document.querySelector('[data-equipool-announcer]')?.shadowRoot?.textContent ?? '';
    return pattern.test(said) ? said : undefined;
  });
}
