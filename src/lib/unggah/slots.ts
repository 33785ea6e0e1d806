/** So many at once, so that what is held in memory while it comes cannot take everybody else's. Null where no place is free. */
export function openSlots(most: number): <Value>(work: () => Promise<Value>) => Promise<Value | null> {
  let taken = 0
  return async (work) => {
    if (taken >= most) return null
    taken += 1
    try {
      return await work()
    } finally {
      taken -= 1
    }
  }
}
