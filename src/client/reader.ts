/** Answers that are alike for all, or nearly so: what is searched and read stays in sight while it is asked for another person. */
const COMMON = /^(?:session$|directory$|search |equipment )/;

/** Whether an answer, by its name, is meant for one person. */
export function isPersonal(name: string): boolean {
  return !COMMON.test(name);
}

/** Who is asking. */
export class Reader {
  /** Grows when somebody has left: what was answered until then was theirs. */
  count = 0;
  #id: string | undefined;

  /** Takes who is asking now, undefined for nobody; whether somebody has left with that. What was answered to nobody is nobody's. */
  becomes(id: string | undefined): boolean {
    const former = this.#id;
    this.#id = id;
    if (former === undefined || former === id) return false;
    this.count += 1;
    return true;
  }
}
