/**
 * `createPage` for Web Test Runner's launcher: the page that test files are opened in, one after another.
 * @param {boolean} inWindow - whether it needs a window: in a background tab timers and frames are slowed down
 */
export const testPage = (inWindow) => async ({ context }) => {
  const page = await context.newPage(inWindow ? { type: 'window' } : undefined);
  const devtools = await page.createCDPSession();
  const goto = page.goto.bind(page);
  // The runner opens about:blank between two files, and all of it stays in the page's history. A browser keeps 50 places: beyond
  // them it drops one for each new one, and a test that goes back leaves its own file.
  page.goto = async (address, options) => {
    const response = await goto(address, options);
    if (address === 'about:blank') await devtools.send('Page.resetNavigationHistory');
    return response;
  };
  return page;
};
