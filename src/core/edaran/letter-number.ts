/** What was recognised in the number of a letter. Formats differ by region, and nothing is refused for its form. */
export type LetterNumber = {
  /** As it is between the strokes, in order. */
  readonly pieces: readonly string[]
  readonly sequence?: string
  readonly classification?: string
  /** 1 to 12, written in digits or as a Roman numeral. */
  readonly month?: number
  readonly year?: number
}

const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII']

/** `138/PM.00.02/K.JB/11/2024`, `KP.07.1/3/418.50/VI/2023`, `270/3265`, `B/800.8/12/BKPSDM/2023`. */
export function partsOfNumber(number: string): LetterNumber {
  const pieces = number
    .split('/')
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
  const last = pieces.at(-1) ?? ''
  const year = pieces.length > 1 && /^(19|20)\d\d$/.test(last) ? Number(last) : undefined
  const month = year === undefined ? undefined : monthOf(pieces.at(-2) ?? '')
  const classification = pieces.find((piece) => /^[A-Z]{2}\.\d\d?(\.\d\d?)?$/.test(piece))
  const sequence = pieces.find((piece, at) => /^\d+([.-]\d+)?$/.test(piece) && at < 2 && piece !== classification)
  return {
    pieces,
    ...(sequence === undefined ? {} : { sequence }),
    ...(classification === undefined ? {} : { classification }),
    ...(month === undefined ? {} : { month }),
    ...(year === undefined ? {} : { year }),
  }
}

function monthOf(piece: string): number | undefined {
  const digits = /^\d\d?$/.test(piece) ? Number(piece) : roman.indexOf(piece.toUpperCase()) + 1
  return digits >= 1 && digits <= 12 ? digits : undefined
}
