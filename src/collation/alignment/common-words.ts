/**
 * English words of grammar, which meet everywhere and prove little.
 *
 * In other languages the words' frequency in the texts themselves has to tell.
 */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  (
    "a about above after again against all also although am among an and any are as at be because been before being " +
    "below between both but by can could did do does doing done down during each either else ever every few for from " +
    "further had has hath have having he her here hers herself him himself his how however i if in into is it its itself " +
    "just let many may me might mine more most much must my myself neither no nor not now o of off oh on once one only or other " +
    "ought our ours ourselves out over own rather same shall she should since so some such than that the thee their " +
    "theirs them themselves then thence there therefore these they thine this those thou though through thus thy till to " +
    "too under until unto up upon us very was we were what when where whether which while who whom whose why will with " +
    "within without would ye yet you your yours yourself yourselves don didn doesn isn aren wasn weren won wouldn couldn " +
    "shouldn hasn haven hadn ain etc onto toward towards whence whereas wherefore amongst upon be're"
  ).split(" "),
);
