import type { HostAdapter } from '../../host/index.js';

/** What the attributes of `<eq-client>` give to an adapter. */
export interface AdapterSettings {
  /** The `src` attribute, as written. */
  src: string;
}

/** Makes an adapter from attributes. */
export type AdapterFactory = (settings: AdapterSettings) => HostAdapter;

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

/** The factory of a name, when one has been registered. */
export function adapterFactory(name: string): AdapterFactory | undefined {
  return factories.get(name);
}

/** Registered names, for messages. */
export function adapterNames(): string[] {
  return [...factories.keys()].sort();
}
