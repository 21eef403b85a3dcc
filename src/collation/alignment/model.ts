/** The scorer's weights. */
export const MODEL: { readonly bias: number; readonly weights: readonly number[] } = {
  bias: -4,
  weights: [6, 1, 2, 2, 0.5, 0.5, 1, 1, 0, 1, -1, 0, 1, 0, 0.5, 0.5],
};
