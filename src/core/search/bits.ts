/** Sets of record numbers as bits, 32 to a word: thousands of records are intersected and counted in microseconds. */
export type Bits = Uint32Array;

/** An empty set for `size` records. */
export function emptyBits(size: number): Bits {
  return new Uint32Array((size + 31) >>> 5);
}

/** The set of all `size` records. */
export function allBits(size: number): Bits {
  const bits = emptyBits(size).fill(0xffffffff);
  const rest = size & 31;
  if (rest) bits[bits.length - 1] = 2 ** rest - 1;
  return bits;
}

/** Puts a record into a set. */
export function setBit(bits: Bits, index: number): void {
  bits[index >>> 5] = (bits[index >>> 5] ?? 0) | (1 << (index & 31));
}

/** Takes everything out of `target` that is not in `other`. */
export function keepOnly(target: Bits, other: Bits): void {
  for (let i = 0; i < target.length; i += 1) target[i] = target[i]! & (other[i] ?? 0);
}

/** Adds everything of `other` to `target`. */
export function addAll(target: Bits, other: Bits | undefined): void {
  if (!other) return;
  for (let i = 0; i < target.length; i += 1) target[i] = target[i]! | (other[i] ?? 0);
}

/** How many records are in both sets. */
export function countCommon(a: Bits, b: Bits): number {
  let count = 0;
  for (let i = 0; i < a.length; i += 1) {
    let word = a[i]! & (b[i] ?? 0);
    word -= (word >>> 1) & 0x55555555;
    word = (word & 0x33333333) + ((word >>> 2) & 0x33333333);
    count += (((word + (word >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
  }
  return count;
}

/** Calls `visit` with every record of a set, in ascending order. */
export function eachBit(bits: Bits, visit: (index: number) => void): void {
  for (let i = 0; i < bits.length; i += 1) {
    for (let word = bits[i]!; word !== 0; word &= word - 1) visit((i << 5) + 31 - Math.clz32(word & -word));
  }
}
