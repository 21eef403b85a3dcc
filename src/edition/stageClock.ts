/** Times stages that follow one another. */
export interface StageClock {
  /** A stage begins, and the one before it ends. */
  readonly begin: (stage: string) => void;
  /** The last stage ends; each stage with its milliseconds, in order. */
  readonly report: () => string;
}

/** A clock that has not begun. */
export function stageClock(): StageClock {
  const stages: { stage: string; at: number }[] = [];
  return {
    begin: (stage) => stages.push({ stage, at: performance.now() }),
    report: () => {
      const end = performance.now();
      return stages
        .map(({ stage, at }, index) => `${stage} ${((stages[index + 1]?.at ?? end) - at).toFixed(0)} ms`)
        .join(", ");
    },
  };
}
