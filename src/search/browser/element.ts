/** `<variorum-search>`: the search page, brought to life. */

import { urlsUnder } from "../../edition/urls.ts";
import { inFigures } from "../../edition/views/numbers.ts";
import { createTexts } from "../texts.ts";
import { readAddress, writeAddress } from "./address.ts";
import type { Asked } from "./address.ts";
import { h } from "./dom.ts";
import type { Child } from "./dom.ts";
import { drawingOf, siglum } from "./groups.ts";
import { listenForKeys } from "./keys.ts";
import { createLibrary } from "./library.ts";
import { drawMap } from "./map.ts";
import { search } from "./search.ts";
import type { Found } from "./search.ts";
import { notesOf, prefixOf, workDrawn } from "./outcome.ts";
import type { Later } from "./outcome.ts";
import { amount, announced, hintFor, named, totals } from "./telling.ts";

/** Milliseconds after the last key before the count is read out and the address written. */
const SETTLED = 400;

/** Milliseconds for which a search that finds nothing leaves the last results standing, for the word may not be whole. */
const PATIENCE = 80;

const KEYS_STORED = "variorum-keys";

class VariorumSearch extends HTMLElement {
  readonly #root = this.dataset["root"] ?? "/";
  readonly #urls = urlsUnder(this.#root);
  readonly #texts = createTexts();
  readonly #library = createLibrary(this.#root, (this.dataset["works"] ?? "").split(" "));
  #ended = new AbortController();
  #turn = 0;
  #settling: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    this.#ended = new AbortController();
    const { signal } = this.#ended;
    this.#fill(readAddress(location.search));
    this.#form.addEventListener("input", () => void this.#run("typed"), { signal });
    this.#form.addEventListener(
      "submit",
      (event) => {
        event.preventDefault();
        void this.#run("submitted");
      },
      { signal },
    );
    window.addEventListener(
      "popstate",
      () => {
        this.#fill(readAddress(location.search));
        void this.#run("returned");
      },
      { signal },
    );
    this.#switchKeys(signal);
    const box = this.#box;
    listenForKeys(
      {
        box,
        links: () => [...this.querySelectorAll<HTMLAnchorElement>(".grp > :is(h3, th) > a")],
        compare: (link) => this.#compare(link),
        clear: () => {
          box.value = "";
          void this.#run("typed");
        },
        isOn: () => this.#keys?.checked ?? false,
      },
      signal,
    );
    // for the pointer only: who goes by keyboard or ear has the same links in the list below
    for (const map of this.querySelectorAll(".map")) map.setAttribute("aria-hidden", "true");
    for (const link of this.querySelectorAll<HTMLAnchorElement>(".map a")) link.tabIndex = -1;
    this.classList.add("live");
    void this.#run("returned");
  }

  disconnectedCallback(): void {
    this.#ended.abort();
    clearTimeout(this.#settling);
  }

  get #form(): HTMLFormElement {
    return this.#one("form", HTMLFormElement);
  }

  get #box(): HTMLInputElement {
    return this.#one("input[name=q]", HTMLInputElement);
  }

  get #keys(): HTMLInputElement | null {
    return this.querySelector<HTMLInputElement>("input[name=keys]");
  }

  #one<Type extends Element>(selector: string, type: abstract new () => Type): Type {
    const found = this.querySelector(selector);
    if (found instanceof type) return found;
    throw new Error(`The search page has no "${selector}".\nThis is a bug.`);
  }

  /** Sets the form to what an address asks. */
  #fill(asked: Asked): void {
    const controls = this.#form.elements;
    this.#box.value = asked.typed;
    for (const control of controls) {
      if (control instanceof HTMLInputElement && control.name === "v")
        control.checked = asked.versions.length === 0 || asked.versions.includes(control.value);
      if (control instanceof HTMLInputElement && control.name === "view")
        control.checked = control.value === asked.view;
      if (control instanceof HTMLSelectElement) {
        const wanted = (control.name === "kind" ? asked.kind : asked.section) ?? "";
        control.value = [...control.options].some((option) => option.value === wanted) ? wanted : "";
      }
    }
  }

  /** What the form asks. With every version ticked, or none, all are asked. */
  #asked(): Asked {
    const given = new FormData(this.#form);
    const asked = new URLSearchParams();
    for (const name of ["q", "kind", "section", "view"]) {
      const value = given.get(name);
      if (typeof value === "string") asked.set(name, value);
    }
    const boxes = [...this.querySelectorAll<HTMLInputElement>("input[name=v]")];
    const ticked = boxes.filter((box) => box.checked).map((box) => box.value);
    if (ticked.length < boxes.length) asked.set("v", ticked.join(","));
    return readAddress(asked.toString());
  }

  async #run(cause: "typed" | "submitted" | "returned"): Promise<void> {
    const turn = ++this.#turn;
    const asked = this.#asked();
    clearTimeout(this.#settling);
    this.setAttribute("aria-busy", "true");
    const settle = (found: Found) => {
      if (turn !== this.#turn) return;
      this.#one("[role=status]", HTMLElement).textContent = announced(found);
      this.#write(asked, cause === "submitted" ? "push" : "replace");
    };
    try {
      if (asked.typed.trim() !== "") this.#library.warm();
      const found = await search(asked, this.#library, this.#texts);
      if (turn !== this.#turn) return;
      const isEmpty =
        found.query.terms.length > 0 &&
        totals(found, "together").places + totals(found, "apart").places === 0;
      if (isEmpty && cause === "typed") await new Promise((resolve) => setTimeout(resolve, PATIENCE));
      if (turn !== this.#turn) return;
      for (const drawMore of this.#draw(found)) {
        // a key pressed meanwhile comes first
        await new Promise((resolve) => setTimeout(resolve));
        if (turn !== this.#turn) return;
        drawMore();
      }
      this.removeAttribute("aria-busy");
      // an address may name a result, which was not there when the page came
      if (cause === "returned" && location.hash !== "")
        document.getElementById(location.hash.slice(1))?.scrollIntoView();
      if (cause === "typed") this.#settling = setTimeout(settle, SETTLED, found);
      else settle(found);
    } catch (error) {
      if (turn !== this.#turn) return;
      const told = error instanceof Error ? error.message : String(error);
      this.#head("Search", `The search could not be made. ${told}`);
      this.#found.replaceChildren();
      this.removeAttribute("aria-busy");
    }
  }

  #write(asked: Asked, how: "push" | "replace"): void {
    const address = location.pathname + writeAddress(asked);
    if (address === location.pathname + location.search) return;
    if (how === "push") history.pushState(null, "", address);
    else history.replaceState(null, "", address + location.hash);
  }

  get #found(): HTMLElement {
    return this.#one(".found", HTMLElement);
  }

  #head(title: string, ...note: readonly Child[]): void {
    this.#one("h1", HTMLElement).replaceChildren(
      title,
      ...(note.length > 0 ? [" ", h("span", { class: "note" }, ...note)] : []),
    );
  }

  /** Draws what fits the screen; the rest is returned, to be drawn a little at a time. */
  #draw(found: Found): readonly Later[] {
    const { query, works } = found;
    document.title = `${query.terms.length > 0 ? named(query) : "Search"} · Variorum`;
    this.#count(found);
    for (const score of this.querySelectorAll<HTMLElement>(".map")) {
      const at = works.findIndex(({ corpus }) => corpus.work.id === score.dataset["work"]);
      const work = works[at];
      const shown = work && [...work.answer.together.places, ...work.answer.apart.places];
      drawMap(score, query.terms.length > 0 ? work?.corpus : undefined, shown ?? [], prefixOf(at, found));
      score.hidden = score.dataset["several"] === "true" && (shown?.length ?? 0) === 0;
    }
    if (query.terms.length === 0) {
      this.#head("Search", hintFor(query));
      this.#found.replaceChildren();
      return [];
    }
    const later: Later[] = [];
    const having = works.flatMap(({ corpus, answer }) =>
      answer.together.places.length > 0
        ? corpus.versions
            .filter(({ id }) =>
              answer.together.places.some((place) => place.readings.some((one) => one.witness === id)),
            )
            .flatMap(({ id }) => [" ", siglum(corpus, id, "sl")])
        : [],
    );
    this.#head(
      named(query),
      amount(found),
      works.length === 1 && having.length > 0 && " of",
      ...(works.length === 1 ? having : []),
    );
    this.#found.replaceChildren(
      ...notesOf(found),
      ...works.flatMap((work, at) =>
        workDrawn(work, found, drawingOf(work.corpus, this.#texts, this.#urls, prefixOf(at, found)), later),
      ),
    );
    return later;
  }

  /** Writes beside each version how often it has what is asked. */
  #count({ works, query }: Found): void {
    for (const small of this.querySelectorAll<HTMLElement>("small[data-version]")) {
      const work = works.find(({ corpus }) => corpus.work.id === small.dataset["work"]);
      const count = work?.answer.together.byVersion.get(small.dataset["version"] ?? "");
      small.textContent = query.terms.length === 0 || count === undefined ? "" : inFigures(count);
    }
  }

  /** Opens two versions side by side at a result: the first that has it, and the next of the others. */
  #compare(link: HTMLAnchorElement): void {
    const lines = link.closest(".grp")?.querySelectorAll<HTMLAnchorElement>("li .note a, td > a.sl") ?? [];
    const [first, second] = [...lines].map((one) => new URL(one.href));
    const parts = (url: URL | undefined) => url?.pathname.slice(this.#root.length).split("/") ?? [];
    const [work = "", , left = ""] = parts(first);
    const right = parts(second)[2];
    location.href =
      right === undefined ? link.href : `${this.#urls.compare(work, left, right)}${first?.hash ?? ""}`;
  }

  /** Lets the reader switch single keys off, and remembers it. */
  #switchKeys(signal: AbortSignal): void {
    const box = this.#keys;
    if (box === null) return;
    try {
      box.checked = localStorage.getItem(KEYS_STORED) !== "off";
    } catch {
      // without storage the choice lasts as long as the page
      box.checked = true;
    }
    box.addEventListener(
      "change",
      (event) => {
        event.stopPropagation();
        try {
          localStorage.setItem(KEYS_STORED, box.checked ? "on" : "off");
        } catch {
          return;
        }
      },
      { signal },
    );
  }
}

customElements.define("variorum-search", VariorumSearch);
