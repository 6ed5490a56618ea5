/** Keeps the last result of a reckoning for as long as what it depends on stays the same, item by item. */
export class Memo<T> {
  #inputs: readonly unknown[] | undefined;
  #result: T | undefined;

  /** The kept result, or a new one when any of `inputs` is another than last time. */
  get(inputs: readonly unknown[], make: () => T): T {
    const kept = this.#inputs;
    if (kept?.length === inputs.length && inputs.every((input, i) => Object.is(input, kept[i]))) return this.#result!;
    this.#inputs = inputs;
    return (this.#result = make());
  }
}
