/** What a single key can do. */
export type ActionName = "next" | "previous" | "search" | "compare" | "help";

/** A shortcut: its keys, as the browser names them, and what is said of it. */
export interface Shortcut {
  readonly action: ActionName;
  readonly keys: readonly string[];
  readonly shown: string;
  readonly told: string;
}

/** All shortcuts, in the order in which the help lists them. */
export const SHORTCUTS: readonly Shortcut[] = [
  { action: "next", keys: ["j", "ArrowRight"], shown: "j, right arrow", told: "Next passage" },
  { action: "previous", keys: ["k", "ArrowLeft"], shown: "k, left arrow", told: "Previous passage" },
  { action: "search", keys: ["/"], shown: "/", told: "Search" },
  { action: "compare", keys: ["c"], shown: "c", told: "Two versions side by side" },
  { action: "help", keys: ["?"], shown: "?", told: "This list" },
];

/** A key pressed, as far as it matters here. */
export interface Pressed {
  readonly key: string;
  /** Whether a key such as Ctrl is held, which makes it the browser's or the system's. */
  readonly held: boolean;
  /** What has the focus: text is written into `text`, arrows move within `choice`. */
  readonly focus: "text" | "choice" | "other";
}

/** What a key pressed should do, those switched off left out; undefined where it is not ours. */
export function actionOf({ key, held, focus }: Pressed, off: ReadonlySet<string>): ActionName | undefined {
  if (held || focus === "text" || (focus === "choice" && key.startsWith("Arrow"))) return undefined;
  const action = SHORTCUTS.find(({ keys }) => keys.includes(key))?.action;
  return action === undefined || off.has(action) ? undefined : action;
}
