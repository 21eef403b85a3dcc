import type { SegmentLink } from "../../collation/collate.ts";
import type { Segment } from "../../collation/text/segment.ts";
import type { DecisionInForce } from "../decisions/readDecisions.ts";
import type { AlignmentReport } from "./alignmentReport.ts";

function quoted(segment: Segment): string {
  return `    ${segment.id}  ${segment.corrected}`;
}

function linkLines({ a, b, confidence, evidence }: SegmentLink): readonly string[] {
  const words = evidence.map(([one, two]) => (one === two ? one : `${one}/${two}`)).join(", ");
  return [
    `  ${confidence.toFixed(2)}  met by: ${words === "" ? "nothing told" : words}`,
    quoted(a),
    quoted(b),
  ];
}

function decisionLines({ entry, segments, line }: DecisionInForce): readonly string[] {
  const what = "join" in entry ? "join" : "part" in entry ? "part" : `kind ${entry.kind}`;
  return [`  line ${String(line)}: ${what}, because ${entry.because}`, ...segments.map(quoted)];
}

function part(title: string, lines: readonly string[]): readonly string[] {
  return ["", title, ...(lines.length === 0 ? ["  none"] : lines)];
}

/** Writes a report as plain text, for an editor to read in a terminal. */
export function reportText(report: AlignmentReport): string {
  const { edition, states } = report;
  const base = edition.witnesses.find((witness) => witness.id === edition.base)?.siglum ?? "";
  return [
    `${edition.facts.title} (${edition.id})`,
    `  ${String(edition.passages.length)} passages: ${String(states.automatic)} automatic, ${String(states.checked)} checked, ${String(states.decided)} decided; base ${base}; numbers ${edition.numbering}`,
    ...(report.precise
      ? []
      : ["  A limit of steps cut the search short: the alignment may be better than this."]),
    `  digest of the passages: ${report.digest}`,
    ...part(
      "Coverage (sentences that another version has; share of the words)",
      report.coverage.map(
        ({ witness, met, segments, share }) =>
          `  ${witness.siglum}  ${String(met).padStart(4)} of ${String(segments).padStart(4)}  ${(share * 100).toFixed(0).padStart(3)}%  ${witness.facts.name}`,
      ),
    ),
    ...part("Sentences that no other version has", report.unaligned.map(quoted)),
    ...part("Least sure links", report.leastSure.flatMap(linkLines)),
    ...part("Not linked, but near it", report.doubtful.flatMap(linkLines)),
    ...part("Decisions in force", report.decisions.flatMap(decisionLines)),
    ...part(
      "Transpositions",
      report.transposed.map(({ passage, reading }) => {
        const siglum = edition.witnesses.find((witness) => witness.id === reading.witness)?.siglum ?? "";
        return `  ${passage.id.padStart(4)}  ${reading.place} in ${siglum}  ${passage.title.text}`;
      }),
    ),
    "",
  ].join("\n");
}
