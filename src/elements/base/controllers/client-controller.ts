import { ContextConsumer, ContextRoot } from '@lit/context';
import type { ReactiveController, ReactiveElement } from 'lit';
import type { BookingClient } from '../../../client/index.js';
import { clientContext } from '../context.js';
import { warnOnce } from '../warn.js';

let root: ContextRoot | undefined;

/**
 * Remembers who asked for a client before there was one: an element may be defined, and stand in the page, before the
 * `<eq-client>` around it is.
 */
function rememberEarlyAskers(): void {
  if (root) return;
  root = new ContextRoot();
  root.attach(document.documentElement);
}

/** An element that may name its client. */
export interface ClientHost extends ReactiveElement {
  client?: BookingClient;
  forClient: string;
}

/**
 * Finds an element's client: its own `client` property, else the `<eq-client>` that `for-client` names, else the
 * nearest one around it. None is a legal answer: every element also works from plain properties.
 */
export class ClientController implements ReactiveController {
  readonly #host: ClientHost;
  readonly #consumer: ContextConsumer<typeof clientContext, ClientHost>;
  #waitingFor = '';

  constructor(host: ClientHost) {
    this.#host = host;
    rememberEarlyAskers();
    this.#consumer = new ContextConsumer(host, { context: clientContext, subscribe: true, callback: () => host.requestUpdate() });
    host.addController(this);
  }

  /** The client in use now. */
  get value(): BookingClient | undefined {
    if (this.#host.client) return this.#host.client;
    if (this.#host.forClient) return this.#named(this.#host.forClient);
    return this.#consumer.value;
  }

  hostConnected(): void {
    // Required by the interface; the client is looked up when it is needed, because pages set things in any order.
  }

  #named(id: string): BookingClient | undefined {
    const element: (HTMLElement & { client?: BookingClient }) | null = document.getElementById(id);
    if (element?.client) return element.client;
    if (this.#waitingFor !== id) {
      this.#waitingFor = id;
      // The named element may be defined later than this one.
      void customElements.whenDefined('eq-client').then(() => {
        this.#host.requestUpdate();
        if (!document.getElementById(id)) warnOnce('client-missing', `for-client="${id}" names no element. Give the id of an <eq-client>.`);
      });
    }
    return undefined;
  }
}
