import { namedSanctions } from './check-sanction.ts'

/** Whether words that were said aloud promise a sanction: by that word, or by the name of one. Of both languages the Indonesian is read. */
export const announcesSanction = (words: string): boolean =>
  /\b(sanksi|ditindak|menindak|penindakan)\b/i.test(words) || namedSanctions(words).length > 0
