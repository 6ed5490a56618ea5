/** Measures one file of figures in a process of its own, for `main.ts`: what one leaves on the heap must not slow down the next. */
import type { Figure } from './measure.js';

const { figures } = (await import(process.argv[2]!)) as { figures: () => Figure[] };
console.log(JSON.stringify(figures()));
