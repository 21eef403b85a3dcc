/** One token of JSON after white space; whatever else begins here is the fault. */
const TOKEN = /\s*(?<token>"(?:[^"\\\n]|\\.)*"|[{}[\],:]|-?[0-9][0-9.eE+-]*|true\b|false\b|null\b)/uy;

/** What may follow: a value, a value or the end of a list, and so on. */
type Want = "value" | "valueOrEnd" | "key" | "keyOrEnd" | "colon" | "commaOrEnd";

/**
 * Where a text ceases to be JSON: the UTF-16 offset of the first token that cannot stand
 * where it stands. JSON.parse itself tells the place of only some faults.
 */
export function jsonFault(text: string): number {
  const open: string[] = [];
  let want: Want = "value";
  let at = 0;
  for (;;) {
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(text)?.groups?.["token"];
    const start =
      token === undefined
        ? at + (/^\s*/u.exec(text.slice(at))?.[0].length ?? 0)
        : TOKEN.lastIndex - token.length;
    if (token === undefined) return start;
    const next = after(token, want, open);
    if (next === undefined) return start;
    want = next;
    at = TOKEN.lastIndex;
    if (open.length === 0 && want === "commaOrEnd" && text.slice(at).trim() === "") return text.length;
  }
}

/** What is wanted after a token; undefined if the token is not what was wanted. Changes `open`. */
function after(token: string, want: Want, open: string[]): Want | undefined {
  const inObject = open.at(-1) === "{";
  if (want === "colon") return token === ":" ? "value" : undefined;
  if (want === "commaOrEnd" && token === "," && open.length > 0) return inObject ? "key" : "value";
  if (token === "}" || token === "]") {
    const ends = want === "commaOrEnd" || want === (token === "}" ? "keyOrEnd" : "valueOrEnd");
    return ends && open.pop() === (token === "}" ? "{" : "[") ? "commaOrEnd" : undefined;
  }
  if (want === "key" || want === "keyOrEnd") return token.startsWith('"') ? "colon" : undefined;
  if (want === "commaOrEnd" || token === "," || token === ":") return undefined;
  if (token !== "{" && token !== "[") return "commaOrEnd";
  open.push(token);
  return token === "{" ? "keyOrEnd" : "valueOrEnd";
}
