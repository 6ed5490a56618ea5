/** The first line of a script in which a browser should compile every function while the script is fetched. */
export const COMPILE_HINT: string;
