/** What j and k go through on this page: rows, paragraphs, or whole pages that follow one another. */
function stops(): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>("main :is(.row, .para)[id], .solo .serif[id]")].filter(
    (place) => place.checkVisibility(),
  );
}

/** How much of the page's top a fixed head covers, in pixels. */
function covered(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingBlockStart) || 0;
}

/** Goes to the next passage, or the one before; the focus goes along, so that the Tab key goes on from there. */
export function step(by: 1 | -1): void {
  const page = document.querySelector<HTMLAnchorElement>(`main a[rel=${by > 0 ? "next" : "prev"}]`);
  if (page !== null) {
    location.assign(page.href);
    return;
  }
  const places = stops();
  const line = covered() + 1;
  const at = places.findLastIndex((place) => place.getBoundingClientRect().top <= line);
  const exact = Math.abs((places[at]?.getBoundingClientRect().top ?? -Infinity) - line) < 4;
  const place = places[by > 0 || exact ? at + by : at];
  if (place === undefined) return;
  location.replace(`#${place.id}`);
  place.querySelector<HTMLElement>("a[href]")?.focus({ preventScroll: true });
}

/** The link by which a page leads to two versions side by side, at the passage in view if it has one. */
export function goCompare(): void {
  const own = document.querySelector<HTMLAnchorElement>("aside a[href*='/compare/']");
  const site = document.querySelector<HTMLAnchorElement>(".top a[href*='/compare/']:not([aria-current])");
  const to = own?.href ?? (site && site.href + (/^#p\d/u.test(location.hash) ? location.hash : ""));
  if (to) location.assign(to);
}

/** The search field of this page, opened if it is folded; else the page that searches. */
export function goSearch(): void {
  const folded = document.querySelector<HTMLDetailsElement>(".top details:has(input[type=search])");
  if (folded !== null) folded.open = true;
  const field = document.querySelector<HTMLInputElement>("main input[type=search], .top input[type=search]");
  const page = document.querySelector<HTMLAnchorElement>(".top a[href*='/search/']");
  if (field !== null) field.focus();
  else if (page !== null) location.assign(page.href);
}
