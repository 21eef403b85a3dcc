import { goCompare, goSearch, step } from "./places.ts";
import { recall, remember, rememberChoices } from "./remembered.ts";
import { actionOf, SHORTCUTS } from "./shortcuts.ts";
import type { ActionName, Pressed } from "./shortcuts.ts";

/** Where the browser remembers which shortcuts are switched off, as their names with spaces between. */
const OFF = "keys-off";

function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  element.append(...children);
  return element;
}

function focusOf(target: EventTarget | null): Pressed["focus"] {
  if (!(target instanceof HTMLElement)) return "other";
  if (target instanceof HTMLInputElement && ["radio", "checkbox"].includes(target.type)) return "choice";
  return target.matches("input, textarea, select") || target.isContentEditable ? "text" : "other";
}

/** Single keys for reading, each of which can be switched off; a button shows the list of them. */
class VariorumKeys extends HTMLElement {
  readonly #off = new Set((recall(OFF) ?? "").split(" ").filter((word) => word !== ""));
  #dialog: HTMLDialogElement | undefined;

  connectedCallback(): void {
    const button = make("button", "Keyboard");
    button.type = "button";
    button.addEventListener("click", () => {
      this.#help();
    });
    this.replaceChildren(button);
    const does: Record<ActionName, () => void> = {
      next: () => {
        step(1);
      },
      previous: () => {
        step(-1);
      },
      search: goSearch,
      compare: goCompare,
      help: () => {
        this.#help();
      },
    };
    document.addEventListener("keydown", (event) => {
      if (event.defaultPrevented || this.#dialog?.open === true) return;
      const held = event.ctrlKey || event.metaKey || event.altKey;
      const action = actionOf({ key: event.key, held, focus: focusOf(event.target) }, this.#off);
      if (action === undefined) return;
      event.preventDefault();
      does[action]();
    });
  }

  #help(): void {
    this.#dialog ??= this.#makeDialog();
    this.#dialog.showModal();
  }

  #makeDialog(): HTMLDialogElement {
    const title = make("h2", "Keyboard");
    title.id = "keys";
    const rows = SHORTCUTS.map(({ action, shown, told }) => {
      const box = make("input");
      box.type = "checkbox";
      box.checked = !this.#off.has(action);
      box.addEventListener("change", () => {
        if (box.checked) this.#off.delete(action);
        else this.#off.add(action);
        remember(OFF, [...this.#off].join(" "));
      });
      return make("li", make("label", box, make("kbd", shown), told));
    });
    const close = make("button", "Close");
    const form = make("form", close);
    form.method = "dialog";
    const note = make("p", "A key without its tick does nothing. The browser remembers the choice.");
    note.className = "note";
    const dialog = make("dialog", title, make("ul", ...rows), note, form);
    dialog.setAttribute("aria-labelledby", title.id);
    this.append(dialog);
    return dialog;
  }
}

rememberChoices();
customElements.define("variorum-keys", VariorumKeys);
