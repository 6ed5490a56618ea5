/**
 * The first line of a script in which a browser should compile every function while the script is fetched, off the main
 * thread, rather than each one when it is first called, on it. V8 follows it in Chromium 136 and later; elsewhere it is a
 * comment. It must stand first: it counts for what comes after it.
 */
export const COMPILE_HINT = '//# allFunctionsCalledOnLoad';
