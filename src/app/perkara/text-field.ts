import { badField, type DeskRefusal } from './refused.ts'

/** Longer than any minutes seen, shorter than what would hide a case in its own text. */
const longestText = 20_000

/** Text is kept word for word; only blank and endless are refused. */
export function textRefusal(fields: Readonly<Record<string, string>>, longest = longestText): DeskRefusal | null {
  for (const [field, text] of Object.entries(fields)) {
    if (text.trim() === '') return badField(field, 'blank')
    if (text.length > longest) return badField(field, 'too-long')
  }
  return null
}
