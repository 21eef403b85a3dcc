/** An address in full, with the site's own; undefined where the site was built without one. */
export function inFull(path: string, site: URL | undefined): string | undefined {
  return site === undefined ? undefined : new URL(path, site).href;
}
