import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { puzzles, type FloodLevel, type Puzzle } from '#core'
import { localDay, type Instant } from '#law'
import { dailyKey } from '#store'
import type { Netra } from '../ports.ts'
import type { ReportSender } from './flood-gauge.ts'

/** What a form is asked to do before it sends. Bound to the form's own retry key: solved once, it sends one report. */
export type PuzzleAsked = Puzzle & {
  /** `level.when.seed`: comes back with the answer, and is believed because we can make it again. */
  readonly token: string
  /** For somebody without JavaScript: what he adds up, after waiting. */
  readonly sum: { readonly a: number; readonly b: number }
}

type PuzzleAnswer = {
  readonly token: string
  /** One number for each part, found by the browser. */
  readonly solved: string
  /** What a person added up. */
  readonly sum: string
}

export type PuzzleVerdict =
  | { readonly passed: true }
  | { readonly passed: false; readonly asked: PuzzleAsked; readonly why: 'unsolved' | 'too-early' | 'wrong-sum' }

const goodForSeconds = 2 * 3600

/** Null in calm times. Only a flood asks the database for the day's key, once a day. */
export async function askPuzzle(netra: Netra, sender: ReportSender, formKey: string): Promise<PuzzleAsked | null> {
  const now = netra.clock()
  const level = netra.flood.level(sender, now)
  return level === 0 ? null : makePuzzle(await keyOf(netra, now), formKey, { level, when: secondsOf(now) })
}

/** Whether a form may be sent: in calm times always; in a flood when its puzzle is solved, or waited out and answered. */
export async function judgePuzzle(
  netra: Netra,
  sender: ReportSender,
  { formKey, answer }: { readonly formKey: string; readonly answer: PuzzleAnswer },
): Promise<PuzzleVerdict> {
  const now = netra.clock()
  if (netra.flood.level(sender, now) === 0) return { passed: true }
  const key = await keyOf(netra, now)
  const asked = readToken(key, formKey, answer.token)
  const age = asked === null ? goodForSeconds + 1 : secondsOf(now) - asked.when
  if (asked === null || age > goodForSeconds) {
    const fresh = await askPuzzle(netra, sender, formKey)
    return fresh === null ? { passed: true } : { passed: false, asked: fresh, why: 'unsolved' }
  }
  if (isSolved(asked.puzzle, answer.solved)) return { passed: true }
  const refuse = (why: 'unsolved' | 'too-early' | 'wrong-sum') => ({ passed: false, asked: asked.puzzle, why }) as const
  if (answer.sum === '') return refuse('unsolved')
  if (Number(answer.sum) !== asked.puzzle.sum.a + asked.puzzle.sum.b) return refuse('wrong-sum')
  return age < asked.puzzle.waitSeconds ? refuse('too-early') : { passed: true }
}

type Terms = { readonly level: FloodLevel; readonly when: number }

const secondsOf = (now: Instant) => Math.floor(Date.parse(now) / 1000)

function makePuzzle(key: Buffer, formKey: string, { level, when }: Terms): PuzzleAsked | null {
  const puzzle = puzzles[level]
  if (puzzle === null) return null
  const mac = createHmac('sha256', key)
    .update(`teka ${formKey} ${String(level)} ${String(when)}`)
    .digest()
  const seed = mac.subarray(0, 16).toString('base64url')
  return {
    ...puzzle,
    token: `${String(level)}.${when.toString(36)}.${seed}`,
    sum: { a: 2 + ((mac[16] ?? 0) % 8), b: 2 + ((mac[17] ?? 0) % 8) },
  }
}

/** Null for a token that we did not make for this form today. */
function readToken(
  key: Buffer,
  formKey: string,
  token: string,
): { readonly puzzle: PuzzleAsked; readonly when: number } | null {
  const found = /^([1-3])\.([0-9a-z]{1,8})\.[\w-]{22}$/.exec(token)
  if (found === null) return null
  const [level, when] = [Number(found[1]) as FloodLevel, parseInt(found[2] ?? '', 36)]
  const puzzle = makePuzzle(key, formKey, { level, when })
  return puzzle !== null && isSame(puzzle.token, token) ? { puzzle, when } : null
}

const isSame = (a: string, b: string) => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))

/** As static/teka.js finds it: each part a number whose hash, after the seed, begins with so many zero bits. */
function isSolved({ token, parts, bits }: PuzzleAsked, solved: string): boolean {
  const numbers = solved.split('.')
  const seed = token.split('.')[2] ?? ''
  return (
    numbers.length === parts &&
    numbers.every(
      (number, part) => /^\d{1,9}$/.test(number) && startsWithZeros(`${seed}.${String(part)}.${number}`, bits),
    )
  )
}

const startsWithZeros = (text: string, bits: number) =>
  createHash('sha256').update(text).digest().readUInt32BE(0) >>> (32 - bits) === 0

const keyOf = (netra: Netra, now: Instant) => dailyKey(netra.db, localDay(now, 'WIB'))
