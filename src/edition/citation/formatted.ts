/** Formatted citations of a work's passages, versions and of the work itself. */

import type { Edition, EditionWitness } from "../edition.ts";
import { FORM_ADDRESS, FORM_NUMBER } from "./form.ts";
import { bareItem, isReport, textNote, type Cited, type CitedPassage } from "./item.ts";
import { STYLES, formatReference, type CitationStyle } from "./reference.ts";

/** A citation in one style, ready to be shown and copied. */
export interface FormattedCitation {
  readonly style: CitationStyle;
  readonly name: string;
  /** With `i` and `b` as its only elements; ends with which text was quoted. */
  readonly html: string;
  readonly text: string;
}

/**
 * Formats citations of one work.
 *
 * Formatting takes some milliseconds, and the passages of a version differ in number and
 * address only: so each version is formatted once, and those two are put in.
 */
export class CitationsOf {
  private readonly edition: Edition;
  private readonly forms = new Map<string, readonly FormattedCitation[]>();

  constructor(edition: Edition) {
    this.edition = edition;
  }

  /** The citations of a passage in a version, in all styles. `address` in full, or undefined. */
  passage(
    passage: CitedPassage,
    witness: EditionWitness,
    address: string | undefined,
  ): readonly FormattedCitation[] {
    return this.fill({ kind: "passage", passage, witness }, address);
  }

  /** The citations of a version. */
  version(witness: EditionWitness, address: string | undefined): readonly FormattedCitation[] {
    return this.fill({ kind: "version", witness }, address);
  }

  /** The citations of the work. */
  work(address: string | undefined): readonly FormattedCitation[] {
    return this.fill({ kind: "work" }, address);
  }

  /**
   * The form of a citation of any passage in a version, as text in the first style: a page
   * puts number and address in. It names the hash of the whole version.
   */
  form(witness: EditionWitness): string {
    const any = { id: FORM_NUMBER, readings: [] };
    const [form] = this.formsOf({ kind: "passage", passage: any, witness }, true);
    return `${form?.text ?? ""} ${textNote(this.edition, { kind: "version", witness })}`;
  }

  private fill(cited: Cited, address: string | undefined): readonly FormattedCitation[] {
    const note = textNote(this.edition, cited);
    const number = cited.kind === "passage" ? cited.passage.id : "";
    const put = (form: string, escape: (text: string) => string): string =>
      `${form.replaceAll(FORM_NUMBER, escape(number)).replaceAll(FORM_ADDRESS, escape(address ?? ""))} ${escape(note)}`;
    return this.formsOf(cited, address !== undefined).map((form) => ({
      ...form,
      html: put(form.html, escapeHtml),
      text: put(form.text, (text) => text),
    }));
  }

  private formsOf(cited: Cited, addressed: boolean): readonly FormattedCitation[] {
    const key = `${cited.kind} ${cited.kind === "work" ? "" : cited.witness.id} ${String(addressed)} ${String(isReport(cited))}`;
    const known = this.forms.get(key);
    if (known !== undefined) return known;
    const blank: Cited =
      cited.kind === "passage" ? { ...cited, passage: { ...cited.passage, id: FORM_NUMBER } } : cited;
    const item = bareItem(this.edition, blank, addressed ? FORM_ADDRESS : undefined);
    const forms = STYLES.map(({ style, name }) => ({ style, name, ...formatReference(item, style) }));
    this.forms.set(key, forms);
    return forms;
  }
}

function escapeHtml(text: string): string {
  return text.replace(/&/gu, "&#38;").replace(/</gu, "&#60;").replace(/>/gu, "&#62;");
}
