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

/** In characters as a person counts them (code points), as PostgreSQL's `length` does, and not in UTF-16 units. */
export function lengthOf(text: string): number {
  let length = 0
  // Not Array.from(text).length: a narrative would be taken apart into twenty thousand strings to be counted.
  for (let at = 0; at < text.length; at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1) length++
  return length
}
