/** What the browser remembers under a name; nothing where it is not allowed to remember. */
export function recall(name: string): string | null {
  try {
    return localStorage.getItem(`variorum-${name}`);
  } catch {
    return null;
  }
}

/** Lets the browser remember a word under a name, if it is allowed to. */
export function remember(name: string, word: string): void {
  try {
    localStorage.setItem(`variorum-${name}`, word);
  } catch {
    // Remembering is a comfort; reading goes on without it.
  }
}

/** The groups of choices that hold for every page once they are made. */
const GROUPS = ["show", "marks", "notes", "slips"];

/** Makes the choices of this page as they were last made, and remembers them from now on. */
export function rememberChoices(): void {
  for (const group of GROUPS) {
    const word = recall(group);
    const chosen = word === null ? null : document.getElementById(word);
    if (chosen instanceof HTMLInputElement && chosen.name === group) chosen.checked = true;
  }
  document.addEventListener("change", ({ target }) => {
    if (target instanceof HTMLInputElement && GROUPS.includes(target.name)) remember(target.name, target.id);
  });
}
