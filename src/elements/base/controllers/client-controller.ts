import { ContextConsumer, ContextRoot } from '@lit/context';
import type { ReactiveElement } from 'lit';
import type { BookingClient } from '../../../client/index.js';
import { clientContext, clientGiven } from '../context.js';
import { warnOnce } from '../warn.js';

/** Remembers who asked for a client before there was one: an element may be defined, and stand in the page, before the `<eq-client>` around it is. */
let root: ContextRoot | undefined;

/** An element that may name its client. */
export interface ClientHost extends ReactiveElement {
  client?: BookingClient;
  forClient: string;
}

/**
 * Finds an element's client: its own `client` property, else the `<eq-client>` that `for-client` names, else the
 * nearest one around it. None is a legal answer: every element also works from plain properties.
 */
export class ClientController {
  readonly #host: ClientHost;
  readonly #consumer: ContextConsumer<typeof clientContext, ClientHost>;
  #waitingFor = '';

  constructor(host: ClientHost) {
    this.#host = host;
    if (!root) {
      root = new ContextRoot();
      root.attach(document.documentElement);
    }
    this.#consumer = new ContextConsumer(host, { context: clientContext, subscribe: true, callback: () => host.requestUpdate() });
  }

  /** The client in use now; looked up when it is needed, because pages set things in any order. */
  get value(): BookingClient | undefined {
    const { client, forClient } = this.#host;
    return clientGiven(client) ?? (forClient ? this.#named(forClient) : this.#consumer.value);
  }

  #named(id: string): BookingClient | undefined {
    const element: (HTMLElement & { client?: BookingClient }) | null = document.getElementById(id);
    const client = element?.client;
    if (!client && this.#waitingFor !== id) {
      this.#waitingFor = id;
      // The named element may be defined later than this one.
      void customElements.whenDefined('eq-client').then(() => {
        this.#host.requestUpdate();
        if (!document.getElementById(id)) warnOnce('client-missing', `for-client="${id}" names no element. Give the id of an <eq-client>.`);
      });
    }
    return client;
  }
}
