/**
 * How long a text may be, in characters as people count them (code points). The form, the API's description and the
 * check read the same numbers.
 */
export const reportLimits = {
  narrative: 20_000,
  evidence: 5_000,
  place: 300,
  'subject.name': 200,
  'subject.position': 200,
  'subject.officeName': 200,
  'reporter.name': 200,
  'reporter.address': 500,
} as const

export type LimitedField = keyof typeof reportLimits

/** A narrative shorter than this tells nothing that could be looked into. */
export const shortestNarrative = 20

export const lengthOf = (text: string) => Array.from(text).length
