/** The addresses of the site under one base path; all end in a slash but files. */
export interface Urls {
  readonly home: string;
  readonly search: string;
  readonly check: string;
  readonly about: string;
  readonly method: string;
  readonly work: (work: string) => string;
  readonly read: (work: string, witness: string) => string;
  readonly compare: (work: string, left: string, right: string) => string;
  /** All versions in columns, against the work's base or another version. */
  readonly parallel: (work: string, base?: string) => string;
  /** Where facts differ. */
  readonly facts: (work: string) => string;
  readonly passage: (work: string, id: string) => string;
  readonly words: (work: string) => string;
  readonly edition: (work: string) => string;
}

/** The fragment that names a passage in every view. */
export function anchorOf(passage: string): string {
  return `p${passage}`;
}

/** The addresses under a base path: `/` at a domain's root, `/texts/` under a folder. */
export function urlsUnder(base: string): Urls {
  const root = base.endsWith("/") ? base : `${base}/`;
  const at = (...parts: readonly string[]): string => `${root}${parts.map((part) => `${part}/`).join("")}`;
  return {
    home: root,
    search: at("search"),
    check: at("check"),
    about: at("about"),
    method: at("about", "method"),
    work: (work) => at(work),
    read: (work, witness) => at(work, "read", witness),
    compare: (work, left, right) => at(work, "compare", left, right),
    parallel: (work, base) => at(work, "parallel", ...(base === undefined ? [] : [base])),
    facts: (work) => at(work, "facts"),
    passage: (work, id) => at(work, "passage", id),
    words: (work) => at(work, "words"),
    edition: (work) => `${at(work)}edition.json`,
  };
}
