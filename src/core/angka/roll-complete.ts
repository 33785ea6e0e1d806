/** The people on the rolls of a place, and of how many of its offices there is a roll. */
export type RollOfPlace = { readonly people: number; readonly offices: number; readonly withRoll: number }

/** So many of a hundred offices that employ must have a roll, or a rate for 1,000 staff is not told (N177). */
export const rolledShare = 90

/** Fewer rolls make a rate too high, and the places with the fewest the worst of all. */
export const isRollComplete = ({ people, offices, withRoll }: RollOfPlace): boolean =>
  people > 0 && offices > 0 && withRoll * 100 >= offices * rolledShare
