/** Where in the content something is wrong: a file, relative to the project, and a line from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
}

/**
 * Content that cannot be published: it stops the build.
 *
 * Its message has two parts: what is wrong, with the offending value and its place, then the remedy.
 */
export class ContentError extends Error {
  readonly place: Place;
  constructor(what: string, place: Place, remedy: string, cause?: unknown) {
    super(`${what} (${place.file}:${String(place.line)}).\n${remedy}`, cause === undefined ? {} : { cause });
    this.name = "ContentError";
    this.place = place;
  }
}
