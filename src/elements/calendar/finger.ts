/** Whether what the reader points with first is a finger, as on a telephone: help then tells of fingers and not of mouse and keys. */
export function isFingerFirst(): boolean {
  return matchMedia('(pointer: coarse)').matches;
}
