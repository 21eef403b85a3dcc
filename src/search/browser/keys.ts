/** Single keys: / to the box, j and k or arrows from result to result, c to compare, Escape back. */

/** What the keys act on. */
export interface Keyed {
  readonly box: HTMLInputElement;
  /** the passage links of the results, in order */
  readonly links: () => readonly HTMLAnchorElement[];
  /** opens the comparison of the result that has the focus */
  readonly compare: (link: HTMLAnchorElement) => void;
  /** empties the box */
  readonly clear: () => void;
  /** whether the reader has left single keys switched on */
  readonly isOn: () => boolean;
}

/** Moves the focus by so many results; from the box downwards it goes to the first. */
function move({ links, box }: Keyed, by: number): void {
  const all = links();
  const at = all.findIndex(
    (link) => link === document.activeElement || link.closest(".grp")?.contains(document.activeElement),
  );
  const next = all[at < 0 ? (by > 0 ? 0 : all.length) : at + by];
  if (next) {
    next.focus();
    next.closest(".grp")?.scrollIntoView({ block: "nearest" });
  } else if (by < 0) box.focus();
}

/** Does what a key asks for; tells whether it did anything. */
function act(key: string, keyed: Keyed): boolean {
  const { box, links, compare, clear } = keyed;
  const typing = document.activeElement === box;
  const inResult = links().find((link) => link.closest(".grp")?.contains(document.activeElement));
  if (key === "Escape") {
    if (typing) clear();
    else if (inResult) box.focus();
    return typing || inResult !== undefined;
  }
  if (key === "ArrowDown" || key === "ArrowUp") {
    if (!typing && !inResult) return false;
    if (typing && key === "ArrowUp") return false;
    move(keyed, key === "ArrowDown" ? 1 : -1);
    return true;
  }
  if (typing || !keyed.isOn()) return false;
  if (key === "/") {
    box.focus();
    box.select();
  } else if (key === "j" || key === "k") move(keyed, key === "j" ? 1 : -1);
  else if (key === "c" && inResult) compare(inResult);
  else return false;
  return true;
}

/** Listens for keys until the signal ends it. Keys typed into another field are left alone. */
export function listenForKeys(keyed: Keyed, signal: AbortSignal): void {
  document.addEventListener(
    "keydown",
    (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented)
        return;
      const { target } = event;
      const field =
        target instanceof HTMLElement &&
        (target.isContentEditable || target.matches("input, textarea, select"));
      if (field && target !== keyed.box) return;
      if (act(event.key, keyed)) event.preventDefault();
    },
    { signal },
  );
}
