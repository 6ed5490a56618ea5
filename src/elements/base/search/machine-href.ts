import { isSafeUrl } from '../../../core/equipment/index.js';
import { warnOnce } from '../warn.js';

/** Address of a machine's page from a template such as `/equipment/{id}`; empty where there is none or it is no address. */
export function hrefOf(template: string, id: string): string {
  if (!template) return '';
  // Half a surrogate pair cannot be encoded. A page may set anything as a property.
  const href = String(template).replaceAll('{id}', encodeURIComponent(id.replace(/\p{Surrogate}/gu, '')));
  if (isSafeUrl(href)) return href;
  warnOnce('link-unsafe', `equipment-href="${template}" is no address that may be linked to.`);
  return '';
}
