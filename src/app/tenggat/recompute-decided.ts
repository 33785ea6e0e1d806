import { addHours, type Instant } from '#law'
import { asActor, recomputationStore, systemActors, type Recomputation } from '#store'
import type { Desk } from '../perkara/decide-as.ts'
import { recomputeClocks } from './recompute-clocks.ts'

/** Small enough that a move of one of its cases waits for less than a page takes. */
const batch = 500

/**
 * The first round goes through what ran when it was decided. A clock that was being started at that moment, by the calendar of
 * before, is not seen yet: the second looks again when no such one can be left.
 */
const rounds = 2
const againAfterHours = 1 / 60

/** One batch of what decisions left to be computed again. `null`: nothing is due. Several workers may ask at once. */
export const recomputeDecided = (desk: Desk, limit = batch): Promise<{ readonly recomputed: number } | null> =>
  asActor(desk.db, systemActors.clock, async (tx) => {
    const now = desk.clock()
    const open = (await recomputationStore.listOpen(tx)).find((one) => isDue(one, now))
    if (open === undefined) return null
    const { cause, moves, reached: after } = open
    const done = await recomputeClocks(tx, { ...moves, cause, at: now, after, limit })
    const round = done.reached === null ? open.rounds + 1 : open.rounds
    await recomputationStore.goOn(tx, cause.decisionId, {
      rounds: round,
      reached: done.reached,
      more: done.recomputed,
      finishedAt: round < rounds ? null : now,
    })
    return { recomputed: done.recomputed }
  })

const isDue = ({ rounds: done, reached, decidedAt }: Recomputation, now: Instant) =>
  done === 0 || reached !== null || now >= addHours(decidedAt, againAfterHours)
