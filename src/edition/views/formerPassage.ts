import type { Edition, EditionPassage, EditionWitness } from "../edition.ts";
import { passageOf } from "../edition.ts";
import { follow, wordsOf } from "../ledger/ledger.ts";

/** A number that no passage bears any longer: what became of it, and the words it had. */
export interface FormerPassage {
  readonly id: string;
  readonly published: string;
  /** The day it ceased to be a passage of its own, `YYYY-MM-DD`. */
  readonly on: string;
  readonly fate:
    | { readonly kind: "merged"; readonly into: EditionPassage }
    | { readonly kind: "withdrawn"; readonly reason: string };
  /** What each version had; `witness` is undefined for one that the edition no longer has. */
  readonly words: readonly {
    readonly witness: EditionWitness | undefined;
    readonly name: string;
    readonly text: string;
  }[];
}

/** All numbers that were published and are no passage's now, in order. */
export function formerPassages(edition: Edition): readonly FormerPassage[] {
  return edition.ledger.entries.flatMap((entry): readonly FormerPassage[] => {
    if (entry.state.kind === "live") return [];
    const fate = follow(edition.ledger, entry.id);
    if (fate === undefined || fate.kind === "live") return [];
    const reason =
      fate.kind === "withdrawn" && fate.last.state.kind === "withdrawn" ? fate.last.state.reason : "";
    const through =
      fate.kind === "withdrawn" && fate.last !== entry ? `It had become part of ${fate.last.id}. ` : "";
    return [
      {
        id: entry.id,
        published: entry.published,
        on: entry.state.on,
        fate:
          fate.kind === "merged"
            ? { kind: "merged", into: passageOf(edition, fate.into.id) }
            : { kind: "withdrawn", reason: through + reason },
        words: entry.quotations.map((quotation) => {
          const witness = edition.witnesses.find((one) => one.id === quotation.witness);
          return { witness, name: witness?.facts.name ?? quotation.witness, text: wordsOf(quotation) };
        }),
      },
    ];
  });
}
