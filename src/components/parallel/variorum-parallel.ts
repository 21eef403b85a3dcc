import type { ParallelMarks, RowMarks } from "../../edition/views/parallelMarks.ts";
import { redraw } from "./redraw.ts";

/** Rows drawn at once: more than any screen shows. */
const AT_ONCE = 60;

/** Rows drawn in each later step: about 50 ms of work, the new layout included. */
const IN_A_STEP = 250;

/** Redraws one row. */
function redrawRow(row: Element, marks: RowMarks): void {
  row.querySelectorAll(":scope > .t").forEach((cell, index) => {
    const paragraph = cell.querySelector(":scope > .serif");
    if (paragraph === null) return;
    const drawn = marks.cells[index];
    redraw(paragraph, drawn === undefined || drawn === 0 ? [] : drawn);
    paragraph.classList.toggle("own", (marks.own & (1 << index)) !== 0);
  });
  row.querySelector(":scope > p.vh")?.replaceChildren(marks.told);
}

/**
 * Keeps the columns chosen in the page's address, and draws the marks against another base
 * without leaving the page. Without it, the columns are boxes that CSS obeys, and each
 * base has a page.
 */
class VariorumParallel extends HTMLElement {
  readonly #fetched = new Map<string, Promise<ParallelMarks>>();
  #run = 0;

  connectedCallback(): void {
    this.#readColumns();
    this.addEventListener("change", () => {
      this.#writeColumns();
    });
    for (const link of this.#links()) {
      for (const sign of ["pointerenter", "focus"])
        link.addEventListener(sign, () => void this.#marksOf(link));
      link.addEventListener("click", (event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        void this.#choose(link, true);
      });
    }
    addEventListener("popstate", () => {
      const link = this.#links().find(({ pathname }) => pathname === location.pathname);
      if (link !== undefined && link.ariaCurrent !== "true") void this.#choose(link, false);
      this.#readColumns();
    });
  }

  #links(): readonly HTMLAnchorElement[] {
    return [...this.querySelectorAll<HTMLAnchorElement>(".pick a")];
  }

  #marksOf(link: HTMLAnchorElement): Promise<ParallelMarks> {
    const found = this.#fetched.get(link.pathname);
    if (found !== undefined) return found;
    const asked = fetch(`${link.pathname}marks.json`).then(
      (answer) => answer.json() as Promise<ParallelMarks>,
    );
    asked.catch(() => this.#fetched.delete(link.pathname));
    this.#fetched.set(link.pathname, asked);
    return asked;
  }

  async #choose(link: HTMLAnchorElement, isNew: boolean): Promise<void> {
    const run = ++this.#run;
    const marks = await this.#marksOf(link).catch(() => undefined);
    if (marks === undefined) location.assign(link.href);
    if (marks === undefined || run !== this.#run) return;
    // First, while the page's layout still stands: to ask for it after a change costs a new one.
    this.#redraw(marks, run);
    if (isNew) history.pushState(null, "", `${link.pathname}${location.search}${location.hash}`);
    for (const other of this.#links()) other.ariaCurrent = other === link ? "true" : null;
    document.title = `${marks.title} · Variorum`;
    document.querySelector(".summary")?.replaceChildren(marks.summary);
  }

  /** What is in sight first; the rest in steps, so that the page never stops. */
  #redraw(marks: ParallelMarks, run: number): void {
    const rows = [...document.querySelectorAll(".rows > .row")];
    const seen = Math.max(
      0,
      rows.findIndex((row) => row.getBoundingClientRect().bottom > 0),
    );
    const order = [...rows.keys()].map((index) => (index + seen) % rows.length);
    const step = (count: number): void => {
      if (run !== this.#run) return;
      for (const index of order.splice(0, count)) {
        const row = rows[index];
        const own = marks.rows[index];
        if (row !== undefined && own !== undefined) redrawRow(row, own);
      }
      if (order.length > 0) setTimeout(step, 0, IN_A_STEP);
      else this.dispatchEvent(new Event("redrawn"));
    };
    step(AT_ONCE);
  }

  #boxes(): readonly HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>("[type=checkbox]")];
  }

  #readColumns(): void {
    const chosen = new URLSearchParams(location.search).get("columns")?.split(",");
    for (const box of this.#boxes()) box.checked = chosen?.includes(box.value) ?? box.defaultChecked;
  }

  #writeColumns(): void {
    const boxes = this.#boxes().filter((box) => box.checkVisibility());
    const address = new URL(location.href);
    if (boxes.every((box) => box.checked === box.defaultChecked)) address.searchParams.delete("columns");
    else {
      const chosen = boxes.filter((box) => box.checked).map((box) => box.value);
      address.searchParams.set("columns", chosen.join(","));
    }
    history.replaceState(null, "", address.href.replaceAll("%2C", ","));
  }
}

customElements.define("variorum-parallel", VariorumParallel);
