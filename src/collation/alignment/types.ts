/** A witness as the aligner sees it: its sentences in order, nothing else. */
export interface AlignmentWitness {
  readonly id: string;
  /** The sentences' texts, corrected, in the order of the witness. */
  readonly units: readonly string[];
}

/** One unit of one witness: the index of the witness given, and of the unit in it. */
export interface UnitRef {
  readonly witness: number;
  readonly unit: number;
}

/** Two units that say the same thing, wholly or in part. */
export interface Link {
  readonly a: UnitRef;
  readonly b: UnitRef;
  /** 0 to 1: the share of links of this strength that hold, measured on texts aligned by people. */
  readonly confidence: number;
  /** The words that met, as they stand: the word of `a`, then the word of `b`. */
  readonly evidence: readonly (readonly [string, string])[];
}

/** What one witness has at a passage: its units, ascending, at least one. */
export interface UnitReading {
  readonly witness: number;
  readonly units: readonly number[];
}

/** One place of the work across its witnesses; at most one reading a witness. */
export interface UnitPassage {
  readonly readings: readonly UnitReading[];
}

/** What the aligner found. Every unit stands in at least one passage, alone if nothing meets it. */
export interface Alignment {
  /** Sorted by a.witness, a.unit, b.witness, b.unit; a.witness < b.witness. */
  readonly links: readonly Link[];
  readonly passages: readonly UnitPassage[];
  /** Links considered that stayed below the floor, for the editor's report; sorted like `links`. */
  readonly doubtful: readonly Link[];
  /** False where a limit of steps cut the search short. */
  readonly precise: boolean;
}
