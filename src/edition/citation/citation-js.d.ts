/** The part of citation.js that is used here; the library brings no types of its own. */
declare module "@citation-js/core" {
  /** Items to be formatted. */
  export class Cite {
    constructor(items: unknown);
    /** Writes the items in a form: `bibliography`, `bibtex`, `ris`. */
    format(form: string, options?: Readonly<Record<string, unknown>>): string;
  }
  /** What plug-ins were registered, and their settings. */
  export const plugins: {
    readonly config: {
      get(name: "@bibtex"): { readonly format: { useIdAsLabel: boolean; checkLabel: boolean } };
      get(name: "@csl"): {
        readonly styles: { add(name: string, xml: string): void; has(name: string): boolean };
      };
    };
  };
}
declare module "@citation-js/plugin-csl";
declare module "@citation-js/plugin-bibtex";
declare module "@citation-js/plugin-ris";
