/** `<variorum-check>`: says which versions have a quotation, and how. Nothing typed leaves the page. */

import { urlsUnder } from "../../edition/urls.ts";
import { inFigures } from "../../edition/views/numbers.ts";
import type { Corpus } from "../corpus.ts";
import { checkQuotation } from "../quote.ts";
import { joinShards } from "../shards.ts";
import { createTexts } from "../texts.ts";
import { h } from "./dom.ts";
import { createLibrary } from "./library.ts";
import { summary, verdictDrawn } from "./verdicts.ts";

/** Milliseconds after the last key before the quotation is checked. */
const SETTLED = 200;

class VariorumCheck extends HTMLElement {
  readonly #root = this.dataset["root"] ?? "/";
  readonly #urls = urlsUnder(this.#root);
  readonly #texts = createTexts();
  readonly #library = createLibrary(this.#root, (this.dataset["works"] ?? "").split(" "));
  #corpora: Promise<readonly Corpus[]> | undefined;
  #ended = new AbortController();
  #turn = 0;
  /** what the page says before anything is checked */
  readonly #before = [...(this.querySelector(".found")?.childNodes ?? [])];
  #waiting: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    this.#ended = new AbortController();
    const { signal } = this.#ended;
    const form = this.querySelector("form");
    form?.addEventListener(
      "submit",
      (event) => {
        event.preventDefault();
        void this.#run();
      },
      { signal },
    );
    form?.addEventListener(
      "input",
      () => {
        clearTimeout(this.#waiting);
        this.#waiting = setTimeout(() => void this.#run(), SETTLED);
      },
      { signal },
    );
    // a quotation the browser kept over a reload is checked again
    if (this.#given !== "") void this.#run();
  }

  disconnectedCallback(): void {
    this.#ended.abort();
    clearTimeout(this.#waiting);
  }

  get #given(): string {
    return this.querySelector("textarea")?.value ?? "";
  }

  /** The whole text of every work. */
  async #load(): Promise<readonly Corpus[]> {
    const shelves = await this.#library.shelves();
    return Promise.all(
      shelves.map(async (shelf) => {
        const shards = await Promise.all(shelf.manifest.shards.map((_, number) => shelf.shard(number)));
        return joinShards(shelf.manifest, shards, await shelf.paratext());
      }),
    );
  }

  async #run(): Promise<void> {
    const turn = ++this.#turn;
    clearTimeout(this.#waiting);
    const given = this.#given;
    const found = this.querySelector(".found");
    const status = this.querySelector("[role=status]");
    if (found === null || status === null) return;
    if (given.trim() === "") {
      found.replaceChildren(...this.#before);
      status.textContent = "";
      return;
    }
    try {
      this.#corpora ??= this.#load();
      const corpora = await this.#corpora;
      if (turn !== this.#turn) return;
      const told: string[] = [];
      const parts = corpora.flatMap((corpus) => {
        const desk = { corpus, urls: this.#urls };
        const check = checkQuotation(given, corpus, this.#texts);
        const sentence = summary(check, desk);
        told.push(corpora.length > 1 && sentence !== "" ? `${corpus.work.title}: ${sentence}` : sentence);
        if (check.quotation.unread > 0)
          told.push(
            `The last ${inFigures(check.quotation.unread)} characters were too many and are not checked.`,
          );
        if (check.quotation.words.length === 0) return [];
        return [
          h(
            "h2",
            { class: corpora.length > 1 ? "" : "vh" },
            corpora.length > 1 ? corpus.work.title : "Version by version",
          ),
          h("ul", { class: "verdicts" }, ...check.verdicts.map((one) => verdictDrawn(one, check, desk))),
        ];
      });
      status.textContent = told.join(" ").trim() || "Paste some words.";
      found.replaceChildren(...parts);
    } catch (error) {
      this.#corpora = undefined;
      if (turn !== this.#turn) return;
      status.textContent = `The quotation could not be checked. ${error instanceof Error ? error.message : String(error)}`;
      found.replaceChildren();
    }
  }
}

customElements.define("variorum-check", VariorumCheck);
