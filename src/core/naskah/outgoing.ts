import { mapText } from './map-text.ts'
import { namesOut } from './names-out.ts'
import type { Naskah } from './naskah.ts'

/**
 * The second version of a paper, and the only one that reaches PPK, employer or terlapor (register §4.8): Pelapor, Saksi
 * and Penemu by their mark, office and post. A name that an officer wrote into the text goes too.
 */
export function outgoingOf(paper: Naskah): Naskah {
  const named = paper.protected.flatMap(({ name, mark }) => (name === null ? [] : [{ name, mark }]))
  // Shape and keys stay as they are; only words change.
  const words = mapText(paper, namesOut(named, paper.accused)) as Naskah
  return {
    ...words,
    // A person may be called as a code is.
    kind: paper.kind,
    accused: paper.accused,
    protected: words.protected.map(({ by }, at) => ({ mark: paper.protected[at]?.mark ?? '', name: null, by })),
    version: 'keluar',
  } as Naskah
}
