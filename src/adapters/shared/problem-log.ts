import type { DataProblem } from '../../host/schemas/index.js';

/** Hears of everything in a host's answers that was not as the contract says. */
export type ProblemListener = (problem: DataProblem) => void;

/** Problems remembered so that they are not told again; a host that errs without end must not fill the memory. */
const MOST_REMEMBERED = 1000;

/** A listener that names each problem once, by kind, record and code, in the console of whoever keeps the host. */
export function warnOnce(warn: (words: string) => void = (words) => console.warn(words)): ProblemListener {
  const told = new Set<string>();
  return (problem) => {
    const key = JSON.stringify([problem.kind, problem.id ?? problem.index, problem.code]);
    if (told.has(key) || told.size >= MOST_REMEMBERED) return;
    told.add(key);
    warn(wordsFor(problem));
  };
}

function wordsFor({ kind, id, index, path, code, isMended }: DataProblem): string {
  const place = index === undefined ? '' : ` at index ${index}`;
  const name = id === undefined ? `${kind}${place}` : `${kind} "${id}"${place}`;
  const where = path === '' ? code : `${code} at ${path}`;
  return isMended
    ? `[equipool] record-incomplete: ${name} is shown without a part that could not be read (${where}).`
    : `[equipool] record-unreadable: ${name} was left out because it could not be read (${where}).`;
}
