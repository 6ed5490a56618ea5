import type { PartialAdapter } from '../../host/index.js';
import { warnOnce } from './warn.js';

/** What the attributes of `<eq-client>` give to an adapter. */
export interface AdapterSettings {
  /** The `src` attribute, as written. */
  src: string;
}

/** Makes an adapter from attributes. */
export type AdapterFactory = (settings: AdapterSettings) => PartialAdapter;

const factories = new Map<string, AdapterFactory>();

/**
 * Makes an adapter available as `<eq-client adapter="name">`. The elements know no adapter by themselves, so that a
 * page loads only the one it uses.
 *
 * @example registerAdapter('rest', ({ src }) => new RestAdapter({ baseUrl: src }));
 */
export function registerAdapter(name: string, factory: AdapterFactory): void {
  factories.set(name, factory);
}

/**
 * The adapter that a page means: one of its own, or one that was registered under a name. One property takes both,
 * because some frameworks set the attribute `adapter="rest"` as a property. What is no adapter is said once.
 */
export function adapterOf(given: PartialAdapter | string | null | undefined, settings: AdapterSettings): PartialAdapter | undefined {
  if (typeof given === 'object') return given ?? undefined;
  if (!given) return undefined;
  if (typeof given !== 'string') {
    warnOnce('adapter-unknown', `the property "adapter" is a ${typeof given}. Set an object with the methods of an adapter, such as new RestAdapter({ baseUrl: '/api/v1' }), or a registered name.`);
    return undefined;
  }
  const factory = factories.get(given);
  if (!factory) {
    warnOnce('adapter-unknown', `adapter="${given}" is not registered. Known: ${adapterNames().join(', ') || 'none'}. Load "equipool/define", call registerAdapter(), or set the property "adapter" to an adapter.`);
    return undefined;
  }
  try {
    return factory(settings);
  } catch (thrown) {
    warnOnce('adapter-failed', `adapter="${given}" cannot be made with src="${settings.src}": ${thrown instanceof Error ? thrown.message : String(thrown)}`);
    return undefined;
  }
}

/** Registered names, for messages. */
export function adapterNames(): string[] {
  return [...factories.keys()].sort();
}
