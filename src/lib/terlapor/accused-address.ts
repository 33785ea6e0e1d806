import type { PaperDoor } from '#core'

/** The code stands behind `#`, as a reporter's does: no log and no proxy ever has it. */
export const accusedAddress = (origin: string, code: string): string => `${origin}/terlapor#${code}`

/** As a sheet has it: the QR opens the page with the code, and whoever has no camera types both. */
export const doorOnSheet = (origin: string, code: string): PaperDoor => ({
  code,
  address: accusedAddress(origin, code),
  page: `${origin}/terlapor`.replace(/^https?:\/\//, ''),
})
