import type { StorybookConfig } from '@storybook/web-components-vite';

const config: StorybookConfig = {
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  // What the fixture's machines name as their pictures.
  staticDirs: ['../stories/public'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  framework: { name: '@storybook/web-components-vite', options: {} },
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false },
  // Storybook reads the library's vite.config.ts: what makes it a library build must not reach the workshop's build.
  viteFinal: (vite) => ({
    ...vite,
    plugins: vite.plugins?.filter((plugin) => !(plugin && 'name' in plugin && plugin.name.startsWith('equipool-'))),
    build: { ...vite.build, lib: undefined, rolldownOptions: {}, emptyOutDir: false, chunkSizeWarningLimit: 2000 },
  }),
};

export default config;
