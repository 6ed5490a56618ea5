/**
 * The demo's own small translation: what the pages themselves say. A page states its languages in elements with
 * `data-ja`, `data-ko`; the English stands in the markup. Equipool follows the page's `lang` by itself.
 */
const LANGUAGES = ['en', 'ja', 'ko'] as const;
type Language = (typeof LANGUAGES)[number];

/** The language that the address asks for, else the browser's, else English. */
function chosenLanguage(): Language {
  const asked = [new URLSearchParams(location.search).get('lang') ?? '', ...navigator.languages].map((tag) => tag.slice(0, 2));
  return LANGUAGES.find((language) => language === asked.find((tag) => LANGUAGES.includes(tag as Language))) ?? 'en';
}

/** Sets the page's language, its own words and the links that change it. */
export function applyLanguage(): void {
  const language = chosenLanguage();
  document.documentElement.lang = language;
  for (const element of document.querySelectorAll<HTMLElement>('[data-ja]')) {
    if (language !== 'en') element.textContent = element.dataset[language] ?? element.textContent;
  }
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.languages a[hreflang]')) {
    const isCurrent = link.hreflang === language;
    if (isCurrent) link.setAttribute('aria-current', 'true');
    // The place in the portal and the search are kept; only the language changes.
    link.addEventListener('click', (event) => {
      event.preventDefault();
      const address = new URL(location.href);
      address.searchParams.set('lang', link.hreflang);
      location.assign(address);
    });
  }
}

applyLanguage();
