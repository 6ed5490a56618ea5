/**
 * Lets a browser's test touch the page with a real finger, as `@web/test-runner-commands` lets it use a mouse:
 * `executeServerCommand('touch', { type: 'down' | 'move' | 'up', x, y })`, CSS pixels of the test's page.
 */
export function touchPlugin() {
  return {
    name: 'touch',
    async executeCommand({ command, payload, session }) {
      if (command !== 'touch') return undefined;
      const { touchscreen } = session.browser.getPage(session.id);
      const { type, x, y } = payload;
      if (type === 'down') await touchscreen.touchStart(x, y);
      else if (type === 'move') await touchscreen.touchMove(x, y);
      else await touchscreen.touchEnd();
      return true;
    },
  };
}
