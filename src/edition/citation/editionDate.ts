import type { Edition } from "../edition.ts";

/**
 * The day of an edition, `YYYY-MM-DD`: when its ledger last changed. So the same content
 * always bears the same date. Undefined while its numbers are provisional.
 */
export function editionDate(edition: Pick<Edition, "numbering" | "ledger">): string | undefined {
  if (edition.numbering === "provisional") return undefined;
  const days = edition.ledger.entries.flatMap((entry) => [
    entry.published,
    ...entry.earlier.map((earlier) => earlier.until),
    ...(entry.state.kind === "live" ? [] : [entry.state.on]),
  ]);
  return days.sort().at(-1);
}
