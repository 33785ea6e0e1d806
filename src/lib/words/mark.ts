import type { Mark } from '#law'
import { m } from '#wording'

/** How sure we are, in words. */
export const markInWords: Readonly<Record<Mark, () => string>> = {
  C2: m.shell_mark_C2,
  C1: m.shell_mark_C1,
  U: m.shell_mark_U,
  X: m.shell_mark_X,
}
