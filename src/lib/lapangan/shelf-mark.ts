/**
 * How much lay on the phone when it was last looked at, where the browser keeps it apart from the shelf: a shelf that is gone while this
 * is here was taken away by the browser, and that is said. Numbers only: nobody who reads it learns more than that there was something.
 */
export type ShelfMark = { readonly drafts: number; readonly files: number; readonly at: string }

const name = 'netra-lapangan-isi'

export const markShelf = (mark: ShelfMark): void => {
  try {
    localStorage.setItem(name, JSON.stringify(mark))
  } catch {
    // A browser that keeps nothing here only cannot say it later.
  }
}

export function readMark(): ShelfMark | null {
  try {
    const kept = localStorage.getItem(name)
    return kept === null ? null : (JSON.parse(kept) as ShelfMark)
  } catch {
    return null
  }
}

/** The phone forgot on purpose, or is let in anew. */
export const unmarkShelf = (): void => {
  try {
    localStorage.removeItem(name)
  } catch {
    // As above.
  }
}
