/**
 * A file is held in memory while it comes, and whoever sends it has shown no code before. So few come at once that they cannot
 * take the memory of everybody else; who finds the door full writes his text at the other one, which has no such bound.
 */
const most = 2
let taken = 0

/** Runs `work` in one of the places; null where none is free. */
export async function inSlot<Value>(work: () => Promise<Value>): Promise<Value | null> {
  if (taken >= most) return null
  taken += 1
  try {
    return await work()
  } finally {
    taken -= 1
  }
}
