/**
 * Works in two versions, for tests: a line is a place of the work, its columns what each
 * version has there. Out of copyright: the first chapter of Genesis (King James and
 * Douay-Rheims, the latter abridged), the Gettysburg Address (the copies written out for
 * Bliss and for Nicolay), and fables of Aesop (as told by Townsend, and retold more freely).
 * An empty column means that the version lacks the place; a blank line ends a paragraph.
 */
export const WORKS: readonly string[] = [
  `In the beginning God created the heaven and the earth. | In the beginning God created heaven, and earth.
And the earth was without form, and void; and darkness was upon the face of the deep. | And the earth was void and empty, and darkness was upon the face of the deep;
And the Spirit of God moved upon the face of the waters. | And the spirit of God moved over the waters.
And God said, Let there be light: and there was light. | And God said: Be light made. And light was made.
And God saw the light, that it was good: and God divided the light from the darkness. | And God saw the light that it was good; and he divided the light from the darkness.
And God called the light Day, and the darkness he called Night. | And he called the light Day, and the darkness Night;
And the evening and the morning were the first day. | And there was evening and morning one day.

And God said, Let there be a firmament in the midst of the waters, and let it divide the waters from the waters. | And God said: Let there be a firmament made amidst the waters: and let it divide the waters from the waters.
And God made the firmament, and divided the waters which were under the firmament from the waters which were above the firmament: and it was so. | And God made a firmament, and divided the waters that were under the firmament, from those that were above the firmament, and it was so.
And God called the firmament Heaven. | And God called the firmament, Heaven;
And the evening and the morning were the second day. | And the evening and morning were the second day.

And God said, Let the waters under the heaven be gathered together unto one place, and let the dry land appear: and it was so. | God also said: Let the waters that are under the heaven, be gathered together into one place: and let the dry land appear. And it was so done.
And God called the dry land Earth; and the gathering together of the waters called he Seas: and God saw that it was good. | And God called the dry land, Earth; and the gathering together of the waters, he called Seas. And God saw that it was good.
And God said, Let the earth bring forth grass, the herb yielding seed, and the fruit tree yielding fruit after his kind, whose seed is in itself, upon the earth: and it was so. | And he said: Let the earth bring forth the green herb, and such as may seed, and the fruit tree yielding fruit after its kind, which may have seed in itself upon the earth. And it was so done.
And the earth brought forth grass, and herb yielding seed after his kind, and the tree yielding fruit, whose seed was in itself, after his kind: and God saw that it was good. |
And the evening and the morning were the third day. | And the evening and the morning were the third day.

And God said, Let there be lights in the firmament of the heaven to divide the day from the night; | And God said: Let there be lights made in the firmament of heaven, to divide the day and the night,
and let them be for signs, and for seasons, and for days, and years. | and let them be for signs, and for seasons, and for days and years:
And God made two great lights; the greater light to rule the day, and the lesser light to rule the night: he made the stars also. | And God made two great lights: a greater light to rule the day; and a lesser light to rule the night: and the stars.
And God set them in the firmament of the heaven to give light upon the earth. | And he set them in the firmament of heaven to shine upon the earth.
And the evening and the morning were the fourth day. | And the evening and morning were the fourth day.

And God said, Let the waters bring forth abundantly the moving creature that hath life, and fowl that may fly above the earth. |
And God created great whales, and every living creature that moveth, and every winged fowl after his kind: and God saw that it was good. | And God created the great whales, and every living and moving creature, and every winged fowl according to its kind. And God saw that it was good.
And God blessed them, saying, Be fruitful, and multiply, and fill the waters in the seas. | And he blessed them, saying: Increase and multiply, and fill the waters of the sea.
And the evening and the morning were the fifth day. | And the evening and morning were the fifth day.`,
  `Four score and seven years ago our fathers brought forth on this continent, a new nation, conceived in Liberty, and dedicated to the proposition that all men are created equal. | Four score and seven years ago our fathers brought forth, upon this continent, a new nation, conceived in liberty, and dedicated to the proposition that “all men are created equal.”

Now we are engaged in a great civil war, testing whether that nation, or any nation so conceived and so dedicated, can long endure. | Now we are engaged in a great civil war, testing whether that nation, or any nation so conceived, and so dedicated, can long endure.
We are met on a great battle-field of that war. | We are met on a great battle field of that war.
We have come to dedicate a portion of that field, as a final resting place for those who here gave their lives that that nation might live. | We have come to dedicate a portion of it, as a final resting place for those who died here, that the nation might live.
It is altogether fitting and proper that we should do this. | This we may, in all propriety do.

But, in a larger sense, we can not dedicate — we can not consecrate — we can not hallow — this ground. | But, in a larger sense, we can not dedicate — we can not consecrate — we can not hallow, this ground.
The brave men, living and dead, who struggled here, have consecrated it, far above our poor power to add or detract. | The brave men, living and dead, who struggled here, have hallowed it, far above our poor power to add or detract.
The world will little note, nor long remember what we say here, but it can never forget what they did here. | The world will little note, nor long remember what we say here; while it can never forget what they did here.

It is for us the living, rather, to be dedicated here to the unfinished work which they who fought here have thus far so nobly advanced. | It is rather for us, the living, to stand here,
It is rather for us to be here dedicated to the great task remaining before us — that from these honored dead we take increased devotion to that cause for which they gave the last full measure of devotion — | we here be dedicated to the great task remaining before us — that, from these honored dead we take increased devotion to that cause for which they here, gave the last full measure of devotion —
that we here highly resolve that these dead shall not have died in vain — that this nation, under God, shall have a new birth of freedom — | that we here highly resolve these dead shall not have died in vain; that the nation, shall have a new birth of freedom,
and that government of the people, by the people, for the people, shall not perish from the earth. | and that government of the people by the people for the people, shall not perish from the earth.`,
  `A Lion was awakened from sleep by a Mouse running over his face. | Once when a Lion was asleep a little Mouse began running up and down upon him; this soon wakened the Lion.
Rising up angrily, he caught him and was about to kill him, when the Mouse piteously entreated, saying: “If you would only spare my life, I would be sure to repay your kindness.” | He placed his huge paw upon him, and opened his big jaws to swallow him. “Pardon, O King,” cried the little Mouse: “forgive me this time, I shall never forget it.”
The Lion laughed and let him go. | The Lion was so tickled at the idea of the Mouse being able to help him, that he lifted up his paw and let him go.
It happened shortly after this that the Lion was caught by some hunters, who bound him by strong ropes to the ground. | Some time after the Lion was caught in a trap, and the hunters tied him to a tree while they went in search of a waggon.
The Mouse, recognizing his roar, came and gnawed the rope with his teeth, and set him free. | Just then the little Mouse happened to pass by, went up to him and soon gnawed away the ropes.
 | “Was I not right?” said the little Mouse. Little friends may prove great friends.

A Wolf, meeting with a Lamb astray from the fold, resolved not to lay violent hands on him, but to find some plea to justify to the Lamb the Wolf’s right to eat him. | Once upon a time a Wolf was lapping at a spring on a hillside, when, looking up, what should he see but a Lamb just beginning to drink a little lower down.
“Sirrah, last year you grossly insulted me.” | “How dare you muddle the water from which I am drinking?”
“Indeed,” bleated the Lamb in a mournful tone of voice, “I was not then born.” | “Nay, master, nay,” said Lambikin; “if the water be muddy up there, I cannot be the cause of it, for it runs down from you to me.”
Then said the Wolf, “You feed in my pasture.” | “Well, then,” said the Wolf, “why did you call me bad names this time last year?”
“No, good sir,” replied the Lamb, “I have not yet tasted grass.” | “That cannot be,” said the Lamb; “I am only six months old.”
Again said the Wolf, “You drink of my well.” |
Upon which the Wolf seized him and ate him up, saying, “Well! I won’t remain supperless.” | “I don’t care,” snarled the Wolf; “if it was not you it was your father;” and with that he rushed upon the poor little Lamb and ate her all up.

The Ants were spending a fine winter’s day drying grain collected in the summertime. | In a field one summer’s day a Grasshopper was hopping about, chirping and singing to its heart’s content.
A Grasshopper, perishing with famine, passed by and earnestly begged for a little food. | An Ant passed by, bearing along with great toil an ear of corn he was taking to the nest.
The Ants inquired of him, “Why did you not treasure up food during the summer?” | “Why not come and chat with me,” said the Grasshopper, “instead of toiling and moiling in that way?”
He replied, “I had not leisure enough. I passed the days in singing.” | “Why bother about winter?” said the Grasshopper; “we have got plenty of food at present.”
They then said in derision: “If you were foolish enough to sing all the summer, you must dance supperless to bed in the winter.” | When the winter came the Grasshopper found itself dying of hunger. Then it knew: it is best to prepare for days of necessity.

A famished Fox saw some clusters of ripe black grapes hanging from a trellised vine. | One hot summer’s day a Fox was strolling through an orchard till he came to a bunch of grapes just ripening on a vine.
She resorted to all her tricks to get at them, but wearied herself in vain, for she could not reach them. | Drawing back a few paces, he took a run and a jump, and just missed the bunch. Again and again he tried, but had to give it up.
At last she turned away, hiding her disappointment and saying: “The grapes are sour, and not ripe as I thought.” | He walked away with his nose in the air, saying: “I am sure they are sour.”`,
];

/** Sentences of no work above, for insertions; many share phrases with them and with each other. */
export const STRANGERS: readonly string[] = [
  "It came to pass in those days that there went out a decree.",
  "And it was so.",
  "And God saw that it was good.",
  "We are met here.",
  "The people of this nation have long remembered what was said here.",
  "Then said the Fox to the Lion, “You are not the king of this field.”",
  "He replied that he had not tasted food for three days.",
  "“Indeed,” said the Wolf.",
  "And there was light upon the face of the earth, and it was good.",
  "A Crow having stolen a bit of meat, perched in a tree and held it in her beak.",
  "A Fox, seeing this, longed to possess the meat himself, and by a wily stratagem succeeded.",
  "How handsome is the Crow, he exclaimed, in the beauty of her shape and in the fairness of her complexion!",
  "This she said deceitfully; but the Crow, anxious to refute the reflection cast upon her voice, dropped the flesh.",
  "I have not yet tasted it.",
  "Let them be fruitful, and let them multiply.",
  "That cannot be.",
  "It is rather for us to be silent, and to walk away in the evening.",
  "The Ass and the Dog went on a journey together and found a sealed letter upon the ground.",
];
