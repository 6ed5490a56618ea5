/** Knows which machines are being written on at this moment by this process, so that a rush for one of them is noticed. */
export class Rush {
  readonly #writing = new Map<string, number>();

  /** Whether somebody else is writing on one of these machines. */
  isOn(machines: readonly string[]): boolean {
    return machines.some((id) => this.#writing.has(id));
  }

  /** Does the work, during which others find the machines written on. */
  async during<T>(machines: readonly string[], work: () => Promise<T>): Promise<T> {
    for (const id of machines) this.#writing.set(id, (this.#writing.get(id) ?? 0) + 1);
    try {
      return await work();
    } finally {
      for (const id of machines) {
        const left = (this.#writing.get(id) ?? 1) - 1;
        if (left > 0) this.#writing.set(id, left);
        else this.#writing.delete(id);
      }
    }
  }
}
