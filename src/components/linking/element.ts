/** `<link-words>`: links to the words a reader selects, and to the words an address names. */

import { FORM_ADDRESS, FORM_NUMBER } from "../../edition/citation/form.ts";
import style from "./bar.css?inline";
import { keepView } from "./keepView.ts";
import { selectedWords, type SelectedWords } from "./selectedWords.ts";
import { showCited } from "./showCited.ts";

/** The style sheet of the bar and of the marks. */
function addStyle(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  document.adoptedStyleSheets.push(sheet);
}

class LinkWords extends HTMLElement {
  private selected: SelectedWords | undefined;

  connectedCallback(): void {
    addStyle();
    document.addEventListener("selectionchange", () => this.offer());
    this.addEventListener("click", (event) => void this.act(event));
    this.addEventListener("keydown", (event) => {
      if (event.key === "Escape") this.close();
    });
    // The page of all versions keeps its view by itself.
    if (document.querySelector("variorum-parallel") === null) keepView();
    showCited((message) => this.tell(message));
  }

  /** Offers what can be done with the words selected; a message stays until it is closed. */
  private offer(): void {
    if (this.contains(document.activeElement)) return;
    this.selected = selectedWords();
    this.find("tools").hidden = this.selected === undefined;
    this.find("said").textContent = "";
    const compare = this.querySelector<HTMLAnchorElement>("a[data-to]");
    if (compare !== null && this.selected !== undefined) {
      const { exact, prefix = "", suffix = "", version, passage } = this.selected;
      const words = new URLSearchParams({ words: exact, before: prefix, after: suffix, in: version });
      compare.href = `${(compare.dataset["to"] ?? "").replace(FORM_NUMBER, passage)}?${words.toString()}`;
    }
  }

  private async act(event: Event): Promise<void> {
    const action =
      event.target instanceof Element
        ? event.target.closest<HTMLElement>("[data-do]")?.dataset["do"]
        : undefined;
    if (action === "close") this.close();
    if (this.selected === undefined || (action !== "link" && action !== "quote")) return;
    const text = action === "link" ? this.selected.address : this.quotation(this.selected);
    let told = action === "link" ? "Link copied." : "Quotation copied.";
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      told = text;
    }
    this.find("said").textContent = told;
  }

  /** The words in quotation marks, the citation of their passage, and the address of the words. */
  private quotation({ exact, version, passage, address }: SelectedWords): string {
    const form =
      this.querySelector<HTMLElement>(`template[data-cite="${CSS.escape(version)}"]`)?.dataset["text"] ?? "";
    return `“${exact}”\n\n${form.replaceAll(FORM_NUMBER, passage).replaceAll(FORM_ADDRESS, address)}`;
  }

  private tell(message: Node): void {
    const box = this.find("message");
    box.querySelector("div")?.replaceChildren(message);
    box.hidden = false;
  }

  private close(): void {
    this.find("message").hidden = true;
    this.find("tools").hidden = true;
  }

  private find(name: string): HTMLElement {
    const found = this.querySelector<HTMLElement>(`[data-part="${name}"]`);
    if (found === null) throw new Error(`The part "${name}" of link-words is missing; this is a bug.`);
    return found;
  }
}

customElements.define("link-words", LinkWords);
