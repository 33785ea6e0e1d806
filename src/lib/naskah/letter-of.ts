import type { PlainDate } from '#law'
import { dayInWords } from '#wording'

/** What a letter of an office has by itself; who signs is left to ink. */
export const letterOf = (officeName: string, on: PlainDate) => ({
  nature: 'Biasa',
  attachments: null,
  dated: dayInWords(on).replace(/^\p{L}+, /u, ''),
  signature: { as: officeName, name: null },
  copies: [],
})
