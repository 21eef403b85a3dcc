/**
 * Text directives, by which a browser finds words by itself: `#:~:text=…`
 * (WICG, "URL Fragment Text Directives").
 */

/** The words a directive names: all of them, or the first and the last of a longer run. */
export interface TextDirective {
  readonly start: string;
  readonly end?: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

/**
 * Writes a directive, `text=prefix-,start,end,-suffix`, with what is not given left out.
 * Hyphens, commas and ampersands in the words are escaped, as they part its pieces.
 */
export function textDirective({ start, end, prefix, suffix }: TextDirective): string {
  const pieces = [
    ...(prefix === undefined || prefix === "" ? [] : [`${escaped(prefix)}-`]),
    escaped(start),
    ...(end === undefined || end === "" ? [] : [escaped(end)]),
    ...(suffix === undefined || suffix === "" ? [] : [`-${escaped(suffix)}`]),
  ];
  return `text=${pieces.join(",")}`;
}

/** Writes a fragment: an element's id to fall back on, and directives for one run of words each. */
export function textFragment(id: string, directives: readonly TextDirective[]): string {
  return `#${id}${directives.length === 0 ? "" : `:~:${directives.map(textDirective).join("&")}`}`;
}

function escaped(words: string): string {
  return encodeURIComponent(words).replace(
    /[-!'()*~]/gu,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
