import type { Question } from './question.ts'

/** How many are asked after a circular, at most (N98). */
export const questionsAsked = 3

/** FNV-1a over the characters: the same words, the same number, on every machine. */
function numberOf(words: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < words.length; at += 1) hash = Math.imul(hash ^ words.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

/** Mulberry32: even enough to mix a few dozen questions, and the same ones again for the same seed. */
function series(seed: string): () => number {
  let state = numberOf(seed)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

function mixed<T>(all: readonly T[], next: () => number): readonly T[] {
  return all
    .map((one) => ({ one, at: next() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ one }) => one)
}

/** Nothing twice of one act and thing, and no second question of a sort while another sort is left. */
function spread(all: readonly Question[], most: number): readonly Question[] {
  const chosen: Question[] = []
  const isNew = {
    sort: (one: Question) => chosen.every(({ asks, conduct }) => asks !== one.asks && conduct.id !== one.conduct.id),
    thing: (one: Question) => chosen.every(({ conduct }) => conduct.id !== one.conduct.id),
    any: (one: Question) => !chosen.includes(one),
  }
  for (const test of [isNew.sort, isNew.thing, isNew.any])
    for (const one of all) if (chosen.length < most && test(one)) chosen.push(one)
  return chosen
}

export type Draw = { readonly seed: string; readonly most?: number }

/** The questions of this seed, with their choices mixed: for one person and one text always the same. */
export function drawQuestions(bank: readonly Question[], { seed, most = questionsAsked }: Draw): readonly Question[] {
  const next = series(seed)
  return spread(mixed(bank, next), most).map((question) => ({ ...question, options: mixed(question.options, next) }))
}
