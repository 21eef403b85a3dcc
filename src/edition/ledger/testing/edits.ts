/** Random edits of a work whose history is known. */

import { STRANGERS } from "./texts.ts";
import { typed, type Identities, type Paragraph, type TrueSentence, type Word, type World } from "./world.ts";

/** A source of chance that gives the same numbers for the same seed (mulberry32, T. Ettinger 2017). */
export class Chance {
  private state: number;
  constructor(seed: number) {
    this.state = seed >>> 0;
  }
  /** From 0 up to, not including, 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let t = this.state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }
  /** A whole number from 0 up to, not including, the limit. */
  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }
  /** One of a list. Throws RangeError for an empty one. */
  of<T>(list: readonly T[]): T {
    const found = list[this.below(list.length)];
    if (found === undefined) throw new RangeError("Nothing to choose from.");
    return found;
  }
}

interface Hand {
  readonly chance: Chance;
  readonly ids: Identities;
}

type Edit = (world: World, hand: Hand) => World;

/** Does one random edit; the work is returned as it was where the edit does not apply. */
export function editOnce(world: World, hand: Hand): World {
  return hand.chance.of(EDITS)(world, hand);
}

function withWitness(world: World, name: string, paragraphs: readonly Paragraph[]): World {
  const kept = paragraphs.filter((paragraph) => paragraph.length > 0);
  return kept.length === 0 ? world : { ...world, witnesses: new Map([...world.witnesses, [name, kept]]) };
}

function onParagraphs(change: (paragraphs: readonly Paragraph[], hand: Hand) => readonly Paragraph[]): Edit {
  return (world, hand) => {
    const name = hand.chance.of([...world.witnesses.keys()]);
    return withWitness(world, name, change(world.witnesses.get(name) ?? [], hand));
  };
}

function onSentence(change: (sentence: TrueSentence, hand: Hand) => readonly TrueSentence[]): Edit {
  return onParagraphs((paragraphs, hand) => {
    const p = hand.chance.below(paragraphs.length);
    const s = hand.chance.below(paragraphs[p]?.length ?? 0);
    return paragraphs.map((paragraph, index) =>
      index === p
        ? paragraph.flatMap((sentence, at) => (at === s ? change(sentence, hand) : [sentence]))
        : paragraph,
    );
  });
}

/** Replaces about a share of the words by words of other sentences. */
function reword(words: readonly Word[], share: number, { chance, ids }: Hand): readonly Word[] {
  return words.map((word) =>
    chance.next() < share ? { id: ids.next(), text: chance.of(chance.of(STRANGERS).split(" ")) } : word,
  );
}

const changeWords = onSentence((sentence, hand) => [
  { ...sentence, words: reword(sentence.words, hand.chance.of([0.1, 0.2, 0.3, 0.5, 0.7, 1]), hand) },
]);

const dropOrAddWords = onSentence((sentence, hand) => {
  const { chance, ids } = hand;
  const at = chance.below(sentence.words.length);
  const many = 1 + chance.below(4);
  const words = [...sentence.words];
  if (chance.next() < 0.5 && words.length > many + 2) words.splice(at, many);
  else words.splice(at, 0, ...typed(chance.of(STRANGERS), [], ids).words.slice(0, many));
  return [{ ...sentence, words }];
});

const splitSentence = onSentence((sentence, { chance, ids }) => {
  if (sentence.words.length < 6) return [sentence];
  const at = 2 + chance.below(sentence.words.length - 4);
  const places = chance.next() < 0.4 ? [ids.next()] : sentence.places;
  return [
    { ...sentence, words: sentence.words.slice(0, at) },
    { words: sentence.words.slice(at), places },
  ];
});

const mergeSentences: Edit = (world, hand) => {
  const { chance } = hand;
  let unite: readonly [number, number] | undefined;
  const merged = onParagraphs((paragraphs) => {
    const p = chance.below(paragraphs.length);
    const paragraph = paragraphs[p] ?? [];
    const s = chance.below(paragraph.length);
    const first = paragraph[s];
    const second = paragraph[s + 1];
    if (first === undefined || second === undefined) return paragraphs;
    const places = [...new Set([...first.places, ...second.places])];
    if (chance.next() < 0.5) unite = [first.places[0] ?? 0, second.places[0] ?? 0];
    const one = { words: [...first.words, ...second.words], places };
    return paragraphs.map((other, index) =>
      index === p ? [...paragraph.slice(0, s), one, ...paragraph.slice(s + 2)] : other,
    );
  })(world, hand);
  return unite === undefined ? merged : unitePlaces(merged, unite[0], unite[1]);
};

function unitePlaces(world: World, into: number, from: number): World {
  return overSentences(world, (sentence) => ({
    ...sentence,
    places: [...new Set(sentence.places.map((place) => (place === from ? into : place)))],
  }));
}

function overSentences(
  world: World,
  change: (sentence: TrueSentence, witness: string) => TrueSentence,
): World {
  const witnesses = [...world.witnesses].map(
    ([name, paragraphs]) =>
      [name, paragraphs.map((one) => one.map((sentence) => change(sentence, name)))] as const,
  );
  return { ...world, witnesses: new Map(witnesses) };
}

const moveParagraph = onParagraphs((paragraphs, { chance }) => {
  const from = chance.below(paragraphs.length);
  const rest = paragraphs.filter((_, index) => index !== from);
  const to = chance.below(rest.length + 1);
  return [...rest.slice(0, to), ...paragraphs.slice(from, from + 1), ...rest.slice(to)];
});

const moveSentence = onParagraphs((paragraphs, { chance }) => {
  const from = chance.below(paragraphs.length);
  const at = chance.below(paragraphs[from]?.length ?? 0);
  const to = chance.below(paragraphs.length);
  const moved = paragraphs[from]?.slice(at, at + 1) ?? [];
  return paragraphs.map((paragraph, index) => {
    const rest = index === from ? paragraph.filter((_, k) => k !== at) : paragraph;
    return index === to ? [...moved, ...rest] : rest;
  });
});

const deleteParagraph = onParagraphs((paragraphs, { chance }) => {
  const gone = chance.below(paragraphs.length);
  return paragraphs.filter((_, index) => index !== gone);
});

const deleteSentence = onSentence(() => []);

const insertStrangers = onParagraphs((paragraphs, { chance, ids }) => {
  const many = 1 + chance.below(3);
  const fresh = Array.from({ length: many }, () => typed(chance.of(STRANGERS), [ids.next()], ids));
  const at = chance.below(paragraphs.length + 1);
  if (chance.next() < 0.5) return [...paragraphs.slice(0, at), fresh, ...paragraphs.slice(at)];
  return paragraphs.map((paragraph, index) => (index === at ? [...paragraph, ...fresh] : paragraph));
});

/** A copy of a sentence elsewhere: the same words, but not the same place of the work. */
const repeatSentence = onParagraphs((paragraphs, { chance, ids }) => {
  const copied = chance.of(chance.of(paragraphs));
  const text = copied.words.map((word) => word.text).join(" ");
  const to = chance.below(paragraphs.length);
  return paragraphs.map((paragraph, index) =>
    index === to ? [...paragraph, typed(text, [ids.next()], ids)] : paragraph,
  );
});

const addWitness: Edit = (world, hand) => {
  if (world.witnesses.size >= 4) return world;
  const model = world.witnesses.get(hand.chance.of([...world.witnesses.keys()])) ?? [];
  const copy = model.map((paragraph) =>
    paragraph
      .filter(() => hand.chance.next() < 0.9)
      .map((sentence) => ({
        ...sentence,
        words: reword(
          sentence.words.map((word) => ({ ...word, id: hand.ids.next() })),
          0.3,
          hand,
        ),
      })),
  );
  return withWitness(world, `added${hand.ids.next()}`, copy);
};

const removeWitness: Edit = (world, { chance }) => {
  if (world.witnesses.size < 2) return world;
  const gone = chance.of([...world.witnesses.keys()]);
  const witnesses = new Map([...world.witnesses].filter(([name]) => name !== gone));
  const [first = ""] = witnesses.keys();
  return { witnesses, base: world.base === gone ? first : world.base };
};

const renameWitness: Edit = (world, { chance, ids }) => {
  const name = chance.of([...world.witnesses.keys()]);
  const fresh = `renamed${ids.next()}`;
  const witnesses = new Map([...world.witnesses].map(([id, text]) => [id === name ? fresh : id, text]));
  return { witnesses, base: world.base === name ? fresh : world.base };
};

const changeBase: Edit = (world, { chance }) => ({ ...world, base: chance.of([...world.witnesses.keys()]) });

/** The aligner thinks again: one witness's reading becomes a place of its own. */
const partPlace: Edit = (world, { chance, ids }) => {
  const name = chance.of([...world.witnesses.keys()]);
  const place = chance.of(
    chance.of(chance.of(world.witnesses.get(name) ?? []).map((sentence) => sentence.places)),
  );
  const fresh = ids.next();
  return overSentences(world, (sentence, witness) =>
    witness === name
      ? { ...sentence, places: sentence.places.map((one) => (one === place ? fresh : one)) }
      : sentence,
  );
};

/** The aligner thinks again: two places are one. */
const joinPlaces: Edit = (world, { chance }) => {
  const places = [...world.witnesses.values()].flat(2).flatMap((sentence) => sentence.places);
  const at = chance.below(places.length - 1);
  const into = places[at] ?? 0;
  const from = chance.next() < 0.7 ? (places[at + 1] ?? into) : chance.of(places);
  return unitePlaces(world, into, from);
};

const retype = onSentence((sentence, { chance }) => [
  {
    ...sentence,
    words: sentence.words.map((word) => ({
      ...word,
      text: chance.next() < 0.5 ? word.text.toUpperCase() : word.text.replace(/[.,;:]/gu, "") || word.text,
    })),
  },
]);

const EDITS: readonly Edit[] = [
  changeWords,
  changeWords,
  changeWords,
  dropOrAddWords,
  dropOrAddWords,
  splitSentence,
  splitSentence,
  mergeSentences,
  mergeSentences,
  moveParagraph,
  moveSentence,
  deleteParagraph,
  deleteSentence,
  insertStrangers,
  insertStrangers,
  repeatSentence,
  addWitness,
  removeWitness,
  renameWitness,
  changeBase,
  partPlace,
  joinPlaces,
  retype,
];
