/** For tests: a longer invented speech in two versions, with room for quotations to be cut and joined. */

import type { SearchEdition } from "./edition.ts";

const CHRONICLE = `Citizens of the islands, I speak to you after the longest winter that any of us remembers. The ice has left the eastern bay, and yesterday the first ferry reached the capital. It carried 340 passengers and not a single sack of mail.
We did not choose this winter, but we shall choose what follows it. The council has voted to rebuild every pier that the ice has crushed. Nineteen piers are to be finished before the autumn storms, and the twentieth will stand as a memorial.
I must also speak of the grain. Some merchants held back 12,000 sacks while our neighbours were hungry. They will not be forgiven, and they will not be punished without a trial. The courts of these islands have never bowed to anger, and they will never bow to it.
The lighthouse keepers stayed at their posts for ninety days. Nobody relieved them, nobody paid them, and nobody thanked them. I thank them now, in the name of the council and of every sailor who saw their light.
From tomorrow the schools are open again. Children from the northern villages may lodge in the old barracks at no cost to their parents. Teachers who crossed the ice on foot will receive two months of wages.
There has been much talk of leaving. I do not blame those who go, for the boats are free to everyone. But I ask each family to wait until the herring return, because a harbour without people is only a wall in the water.
Our friends across the strait sent 45 tons of coal and a physician. We have not forgotten that, and our children will not forget it. The treaty with them, signed in 1871, is hereby renewed for another fifty years.
Let the bells be rung at noon. Let nobody say that the islands were silent when the sea came back.`;

const JOURNAL = `Islanders, I address you at the end of the hardest winter in living memory. The eastern bay is clear, and the first ferry arrived in the capital yesterday with 340 people on board. No mail came with it.
None of us chose such a winter, yet what comes after is ours to choose. The council decided that all piers broken by the ice must be built anew. Nineteen shall be ready before the storms of autumn, and the last will be kept as a monument.
As for the grain, several merchants hid 12 thousand sacks when people nearby had nothing to eat. They will be tried, and not condemned unheard. Our courts do not bow to anger.
Keepers of the lights remained on duty for three months. They were not relieved, paid or thanked; today the council thanks them, and so does every sailor.
Schools open tomorrow. Pupils from the north can live free of charge in the former barracks. Teachers who came over the ice will have two months' pay.
Many speak of going away. Nobody is to be blamed, and every boat may leave. Still I beg each family to stay until the herring come, since a harbour without people is only a wall in the water.
Friends over the strait gave us 45 tons of coal and the help of a doctor. Our children shall remember it. The treaty of 1871 is renewed for fifty years more.
Ring the bells at midday. Let no one say the islands kept silent when the sea returned.`;

function witness(id: string, siglum: string, text: string) {
  return {
    id,
    siglum,
    name: id,
    lang: "en",
    segments: text.split("\n").flatMap((paragraph, at) =>
      paragraph.split(/(?<=[.!?]) /u).map((sentence, within) => ({
        id: `${id}.${String(at + 1)}.${String(within + 1)}`,
        role: "body" as const,
        text: sentence,
      })),
    ),
  };
}

/** Each paragraph of the speech is a passage. */
export const ISLANDS: SearchEdition = (() => {
  const witnesses = [witness("chronicle", "A", CHRONICLE), witness("journal", "B", JOURNAL)];
  return {
    work: { id: "islands", title: "After the winter", base: "chronicle" },
    witnesses,
    passages: [1, 2, 3, 4, 5, 6, 7, 8].map((number) => ({
      id: String(number),
      readings: witnesses.map(({ id, segments }) => ({
        witness: id,
        segments: segments
          .filter((one) => one.id.startsWith(`${id}.${String(number)}.`))
          .map((one) => one.id),
      })),
    })),
  };
})();
