import { randomInt } from 'node:crypto'
import type { HandleServerError } from '@sveltejs/kit/hooks'

/** Answers the unexpected with a number that is on the page and in the log, and with nothing else. */
export const handleError: HandleServerError = ({ kind, error, event }) => {
  if (kind !== 'unknown') return
  const reference = newReference()
  console.error(JSON.stringify({ level: 'error', reference, method: event.request.method, route: event.route.id, ...traceOf(error) }))
  return { message: reference, reference }
}

/** Letters and digits that are not mistaken for one another when read out on the telephone. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const newReference = () => Array.from({ length: 8 }, () => alphabet[randomInt(alphabet.length)]).join('').replace(/^.{4}/, '$&-')

/** What a fault may say in the log. Messages quote what people typed, so quoted text and long numbers are masked. */
export function traceOf(error: unknown): { name: string; code?: string; words: string; frames: readonly string[] } {
  if (!(error instanceof Error)) return { name: typeof error, words: '', frames: [] }
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)).slice(0, 12).map((line) => line.trim())
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {}
  return { name: error.name, ...code, words: mask(error.message), frames }
}

const mask = (words: string) => words.replace(/"[^"]*"|'[^']*'|`[^`]*`/g, '…').replace(/\S+@\S+/g, '…').replace(/\d{4,}/g, '…').slice(0, 300)
