/** Schemes that a link from a record may have. A picture may have the first two only. */
export const LINK_SCHEMES: readonly string[] = ['https', 'http', 'mailto', 'tel'];
/** Schemes that the address of a picture may have. */
export const PICTURE_SCHEMES: readonly string[] = ['https', 'http'];

/**
 * Whether an address from outside may be put in a link or picture: one of the allowed schemes, or relative to the
 * page's own origin. Reads it as a browser would (WHATWG URL Standard, section 4.4): it strips tabs, line ends and
 * surrounding control characters before it looks for a scheme, so `java\tscript:` is a script to it; here whatever
 * would be stripped makes the address unfit. `//host` and `\\host` leave the origin and are unfit too.
 *
 * @example isSafeUrl('javascript:alert(1)') // false
 * @example isSafeUrl('/pictures/sem.svg', PICTURE_SCHEMES) // true
 */
export function isSafeUrl(address: string, schemes: readonly string[] = LINK_SCHEMES): boolean {
  // Not only typed callers ask: a page may have set a property to anything.
  if (typeof address !== 'string' || address === '' || hasStrippedCharacter(address)) return false;
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(address)?.[1]?.toLowerCase();
  if (scheme !== undefined) return schemes.includes(scheme) && hasHost(scheme, address);
  // Browsers read a backslash as a slash, and two of either begin another host.
  return !/^[/\\]{2}/.test(address) && !/^[^/?#]*:/.test(address);
}

/** C0 controls, DEL and space at the ends are dropped by browsers; tab, LF and CR anywhere. */
function hasStrippedCharacter(address: string): boolean {
  for (let i = 0; i < address.length; i += 1) {
    const unit = address.charCodeAt(i);
    if (unit < 0x20 || unit === 0x7f) return true;
  }
  return address.startsWith(' ') || address.endsWith(' ');
}

/** `https:` without a host would be read relative to the page, which its writer cannot have meant. */
function hasHost(scheme: string, address: string): boolean {
  return scheme === 'mailto' || scheme === 'tel' || /^https?:\/\/[^/?#\\]/i.test(address);
}
