/** The verdicts on a quotation, in words and as elements. */

import { anchorOf } from "../../edition/urls.ts";
import type { Urls } from "../../edition/urls.ts";
import { counted, listed } from "../../edition/views/numbers.ts";
import { paragraphOf } from "../corpus.ts";
import type { Corpus } from "../corpus.ts";
import { tell } from "../misquotation.ts";
import type { Departure } from "../misquotation.ts";
import type { Check, Cut, Piece, Verdict, VersionVerdict } from "../quote.ts";
import type { Span } from "../stream.ts";
import { h } from "./dom.ts";
import type { Child } from "./dom.ts";
import { siglum } from "./groups.ts";

/** What verdicts are drawn from. */
export interface Desk {
  readonly corpus: Corpus;
  readonly urls: Urls;
}

const VERDICTS: Readonly<Record<Verdict["kind"], string>> = {
  verbatim: "word for word",
  close: "close",
  stitched: "put together from several places",
  notFound: "not found",
};

/** What must be said first of a departure, if anything. */
function alarm({ gravity, quoted, source }: Departure, isOnly: boolean): string | undefined {
  if (gravity === "negation" && quoted === "") return `A “${source}” is dropped.`;
  if (gravity === "negation")
    return source === "" ? `A “${quoted}” is added.` : "A “not” or the like is changed.";
  if (gravity === "number") return "A number is changed.";
  return gravity === "word" && isOnly ? "One place is misquoted." : undefined;
}

const alarmsOf = ({ departures }: Piece) =>
  new Set(departures.flatMap((departure) => alarm(departure, departures.length === 1) ?? []));

/** What is wrong, where no version has the quotation: told of the version that comes nearest. */
function misquoted({ verdicts }: Check, sigla: (version: string) => string): string | undefined {
  if (verdicts.some(({ verdict }) => verdict.kind === "verbatim")) return undefined;
  const close = verdicts.flatMap(({ version, verdict }) =>
    verdict.kind === "close" ? [{ version, piece: verdict.piece }] : [],
  );
  const [nearest] = close.sort((left, right) => left.piece.departures.length - right.piece.departures.length);
  const [departure] = nearest?.piece.departures ?? [];
  if (nearest === undefined || departure === undefined) return undefined;
  const alarms = [...alarmsOf(nearest.piece)];
  return alarms.length === 0
    ? undefined
    : `${alarms.join(" ")} Against ${sigla(nearest.version)} it ${tell(departure)}.`;
}

/** All verdicts in one sentence: "Word for word in A and B; not found in C." */
export function summary(check: Check, { corpus }: Desk): string {
  const { quotation, verdicts } = check;
  if (quotation.words.length === 0) return "";
  const siglumOf = (version: string) => corpus.versions.find(({ id }) => id === version)?.siglum ?? version;
  const kinds = ["verbatim", "close", "stitched", "notFound"] as const;
  const parts = kinds.flatMap((kind) => {
    const sigla = verdicts
      .filter(({ verdict }) => verdict.kind === kind)
      .map(({ version }) => siglumOf(version));
    return sigla.length === 0 ? [] : [`${VERDICTS[kind]} in ${listed(sigla)}`];
  });
  const text = parts.join("; ");
  const told = `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  return [misquoted(check, siglumOf), told].filter((part) => part !== undefined).join(" ");
}

/** The words of a sentence that a quotation has, those it departs from set off. */
function sentenceDrawn(text: string, spans: readonly Span[], departures: readonly Span[]): readonly Child[] {
  const edges = [
    ...new Set([0, text.length, ...[...spans, ...departures].flatMap(({ start, end }) => [start, end])]),
  ];
  edges.sort((left, right) => left - right);
  const within = (list: readonly Span[], start: number, end: number) =>
    list.some((span) => span.start <= start && end <= span.end);
  return edges.slice(1).map((end, at) => {
    const start = edges[at] ?? 0;
    const slice = text.slice(start, end);
    if (within(departures, start, end)) return h("mark", { class: "m" }, slice);
    return within(spans, start, end) ? h("mark", { class: "hit" }, slice) : slice;
  });
}

function sentencesDrawn(piece: Piece, version: VersionVerdict, { corpus }: Desk): HTMLElement {
  const ids = [...new Set(piece.spans.map((span) => span.sentence))];
  const lang = corpus.versions.find(({ id }) => id === version.version)?.lang;
  const text = h("p", { class: "serif", lang });
  const differing = piece.departures.flatMap((departure) => departure.spans);
  for (const id of ids) {
    const sentence = corpus.paragraphs.flatMap(({ sentences }) => sentences).find((one) => one.id === id);
    if (sentence === undefined) continue;
    const words = version.wording === "source" ? (sentence.source ?? sentence.text) : sentence.text;
    const of = (spans: readonly Span[]) => spans.filter((span) => span.sentence === id);
    if (text.hasChildNodes()) text.append(" ");
    text.append(
      ...sentenceDrawn(words, of(piece.spans), of(differing)).filter(
        (child) => child !== undefined && child !== false,
      ),
    );
  }
  return text;
}

/** Links to where a piece stands: its passages, and the paragraph on the reading page. */
function linksTo(piece: Piece, version: string, { corpus, urls }: Desk): HTMLElement {
  const sentences = new Set(piece.spans.map((span) => span.sentence));
  const places = corpus.places.filter(({ readings }) =>
    readings.some(
      (reading) => reading.witness === version && reading.sentences.some((id) => sentences.has(id)),
    ),
  );
  const first = piece.spans[0]?.sentence ?? "";
  const number = paragraphOf(first).slice(version.length + 1);
  const fragment = places[0] === undefined ? "" : `#${anchorOf(places[0].id)}`;
  const name = corpus.versions.find(({ id }) => id === version)?.name ?? "";
  return h(
    "p",
    { class: "note" },
    h("a", { href: `${urls.read(corpus.work.id, version)}${fragment}` }, name),
    `, ¶\u00A0${number}`,
    ...places.flatMap((place, at): Child[] => [
      at === 0 ? " · passage " : ", ",
      h("a", { href: urls.passage(corpus.work.id, place.id) }, place.id),
    ]),
    places.length === 0 && " · round the text, in no passage",
  );
}

function cutTold(cut: Cut): string {
  const how = cut.marked ? "The ellipsis leaves out" : "Left out in silence:";
  return `${how} ${counted(cut.words, "word")}: “${cut.text}”.`;
}

const note = (text: string) => h("p", { class: "note" }, text);

function departuresTold(piece: Piece): readonly HTMLElement[] {
  return [
    ...[...alarmsOf(piece)].map((text) => h("p", { class: "alarm" }, text)),
    ...(piece.departures.length === 0
      ? []
      : [
          h(
            "ul",
            { class: "note" },
            ...piece.departures.map((departure) =>
              h(
                "li",
                {},
                `The quotation ${tell(departure)}${departure.gravity === "form" ? ", another form of the same" : ""}.`,
              ),
            ),
          ),
        ]),
  ];
}

function pieceDrawn(piece: Piece, version: VersionVerdict, desk: Desk): readonly HTMLElement[] {
  return [
    ...departuresTold(piece),
    sentencesDrawn(piece, version, desk),
    ...piece.cuts.map((cut) => note(cutTold(cut))),
    linksTo(piece, version.version, desk),
  ];
}

const ORDINALS = [
  "first",
  "second",
  "third",
  "fourth",
  "fifth",
  "sixth",
  "seventh",
  "eighth",
  "ninth",
  "tenth",
];

function stitchedDrawn(
  verdict: Extract<Verdict, { kind: "stitched" }>,
  version: VersionVerdict,
  desk: Desk,
  quotation: string,
): HTMLElement {
  return h(
    "ol",
    { class: "pieces" },
    ...verdict.pieces.map((piece, at) => {
      const rank = verdict.ranks[at] ?? 0;
      const cut = verdict.cuts[at];
      const isLast = at === verdict.pieces.length - 1;
      return h(
        "li",
        {},
        note(
          `“${quotation.slice(...piece.quoted)}”: ${ORDINALS[rank - 1] ?? `number ${String(rank)}`} of these places in the version’s own order.`,
        ),
        ...pieceDrawn(piece, version, desk),
        !isLast &&
          note(cut === undefined ? "Then the quotation goes back to an earlier place." : cutTold(cut)),
      );
    }),
  );
}

/** One version's verdict. */
export function verdictDrawn(version: VersionVerdict, check: Check, desk: Desk): HTMLLIElement {
  const { verdict } = version;
  const at = desk.corpus.versions.findIndex(({ id }) => id === version.version);
  const body: Child[] = [];
  let head = VERDICTS[verdict.kind];
  if (verdict.kind === "verbatim") {
    if (verdict.places.length > 1) head += `, in ${counted(verdict.places.length, "place")}`;
    body.push(...verdict.places.flatMap((piece) => pieceDrawn(piece, version, desk)));
  } else if (verdict.kind === "close") {
    head += `, with ${counted(verdict.piece.departures.length, "difference")}`;
    body.push(...pieceDrawn(verdict.piece, version, desk));
  } else if (verdict.kind === "stitched") {
    head = `put together from ${counted(verdict.pieces.length, "place")}`;
    body.push(stitchedDrawn(verdict, version, desk, check.quotation.text));
  }
  return h(
    "li",
    {
      class: `ln verdict v${String(at % 12)}`,
      "data-verdict": verdict.kind,
      "data-version": version.version,
    },
    siglum(desk.corpus, version.version, "sg"),
    h("div", {}, h("h3", {}, desk.corpus.versions[at]?.name ?? "", ": ", h("span", {}, head)), ...body),
  );
}
