import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { setStorybookHelpersConfig } from '@wc-toolkit/storybook-helpers';
import { html } from 'lit';
import manifest from '../custom-elements.json' with { type: 'json' };

setCustomElementsManifest(manifest);
setStorybookHelpersConfig({ typeRef: 'parsedType', hideArgRef: true });

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    a11y: { test: 'error' },
    controls: { expanded: true },
    options: { storySort: { order: ['Pages', 'Elements'] } },
  },
  globalTypes: {
    language: {
      description: 'Language of the page',
      toolbar: { title: 'Language', icon: 'globe', items: ['en', 'ja', 'ko'], dynamicTitle: true },
    },
    direction: {
      description: 'Writing direction of the page',
      toolbar: { title: 'Direction', icon: 'transfer', items: ['ltr', 'rtl'], dynamicTitle: true },
    },
    scheme: {
      description: 'Light or dark',
      toolbar: { title: 'Scheme', icon: 'mirror', items: ['light', 'dark'], dynamicTitle: true },
    },
  },
  initialGlobals: { language: 'en', direction: 'ltr', scheme: 'light' },
  decorators: [
    (story, { globals }) => {
      const { language, direction, scheme } = globals as Record<'language' | 'direction' | 'scheme', string>;
      // As a page of some institution does it: on the root element, where elements look for it.
      document.documentElement.lang = language;
      document.documentElement.dir = direction;
      document.documentElement.dataset.scheme = scheme;
      document.documentElement.style.colorScheme = scheme;
      // Contrast is measured against a page's own background; without one, axe takes it to be white.
      document.documentElement.style.backgroundColor = 'Canvas';
      return html`${story()}`;
    },
  ],
};

export default preview;
