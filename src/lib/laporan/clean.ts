import { withoutUnseen } from '../form/unseen.ts'

const maxDepth = 6

/** Letters, digits and signs of a plain keyboard, and line ends: what is written in them needs no cleaning. */
const plain = /^[\n\u0020-\u007e]*$/

/** Words as people meant them: whole characters, one kind of line end, nothing unseen, no space around. */
export const cleanText = (text: string): string =>
  plain.test(text) ? text.trim() : withoutUnseen(text.toWellFormed().normalize('NFC').replaceAll(/\r\n?/g, '\n')).trim()

/** The same for everything in a body. What is empty is as if it were not there, so "empty" and "missing" get one answer. */
export function clean(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return cleanText(value) || undefined
  if (value === null || depth > maxDepth) return undefined
  if (Array.isArray(value)) return value.map((item) => clean(item, depth + 1))
  if (typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, item]) => [key, clean(item, depth + 1)] as const)
      .filter(([, cleaned]) => cleaned !== undefined),
  )
}
