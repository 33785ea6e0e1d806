import type { Json } from '#base'
import type { PlainDate } from '#law'
import type { LhpParts } from './lhp-parts.ts'

/** The LHP as the readers of its case have it. */
export type LhpCopy = {
  readonly stage: string
  readonly regionCode: string
  readonly happenedOn: PlainDate
  readonly discoveredOn: PlainDate
  readonly parts: LhpParts
}

/** What stands where the finder wrote his own name into a text. */
const byPost = '[pengawas]'

/**
 * The second version of the paper: the finder by office and post only. His letter of assignment and his address lead to
 * him as his name does, and a name that he wrote into his own account is taken out of it.
 */
export function copyOf(parts: LhpParts): LhpParts {
  const { name, position } = parts.supervisor
  const open = { ...parts, supervisor: { name: '', position, assignmentLetter: '', address: '' } }
  return name.trim() === '' ? open : (without(open, nameIn(name)) as LhpParts)
}

const nameIn = (name: string) =>
  new RegExp(
    name
      .trim()
      .split(/\s+/)
      .map(RegExp.escape)
      .join(String.raw`\s+`),
    'giu',
  )

function without(value: Json, name: RegExp): Json {
  if (typeof value === 'string') return value.replace(name, byPost)
  if (Array.isArray(value)) return value.map((one: Json) => without(one, name))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, without(one, name)]))
}
