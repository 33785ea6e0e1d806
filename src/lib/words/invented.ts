import { inventedIn, type Mode } from '#core'
import { inTongue, m } from '#wording'

/** The one sentence by which numbers outside the site's own pages say that they are invented; null in an installation at work. */
export function inventedInWords(mode: Mode): string | null {
  const says = inventedIn(mode)
  return says === null ? null : inTongue(says)
}

/** For lists of titles that show nothing else: a reader of feeds, a frame, a messenger. */
export const markedTitle = (mode: Mode, title: string): string =>
  inventedIn(mode) === null ? title : `${m.shell_demonstration_label()}: ${title}`

/** For names of files that go to somebody's disk. */
export const markedFile = (mode: Mode, name: string): string => (inventedIn(mode) === null ? name : `peragaan-${name}`)
