import { addHours } from '#law'
import { asActor, importStore, systemActors, type ImportState, type RollImport, type Tx } from '#store'
import type { Netra } from '../ports.ts'
import { destroyFiles, keepOutcome, outcomeOf } from './import-outcome.ts'
import { readRoll, type RollRead, type RollRefusal } from './read-roll.ts'
import type { RollChoices } from './roll-choices.ts'

const progressMs = 700
/** As long as a list waits for somebody to look at it (N86). */
const waitsHours = 7 * 24

/**
 * Reads and takes the lists that wait, one after the other, each as whoever brought it: his rights of this moment hold. Killed in the
 * middle, nothing of a list is taken, and it is begun again.
 */
export async function workRolls(netra: Netra): Promise<number> {
  const waiting = await asActor(netra.db, systemActors.clock, (tx) => importStore.waiting(tx))
  for (const one of waiting) await work(netra, one)
  return waiting.length
}

async function work(netra: Netra, one: RollImport): Promise<void> {
  const take = one.state === 'menunggu-terap'
  const bytes = await netra.rollFiles.read(one.id)
  if (bytes === null) {
    await end(netra, one, 'roll-no-file')
    return
  }
  const told = teller(netra, one)
  const answer = await readRoll(netra, {
    actor: one.askedBy,
    officeCode: one.officeCode,
    source: { bytes },
    choices: one.choices as RollChoices,
    keep: take,
    at: netra.clock(),
    importId: one.id,
    ...(take ? { alongside: (tx, read) => moveOrStop(netra, one, read, tx) } : {}),
    progress: told.progress,
  }).catch((error: unknown) => {
    if (error === elsewhere) return 'elsewhere' as const
    // A right that ended since: the list is his no more. Anything else is a fault, and the list waits for the next try.
    if (error instanceof Error && 'code' in error && error.code === '42501') return null
    throw error
  })
  await told.done()
  if (answer === 'elsewhere') return
  if (answer === null) return end(netra, one, 'roll-not-yours')
  if (!answer.ok) return end(netra, one, answer.refusal.reason)
  await keepOutcome(netra.rollFiles, one.id, outcomeOf(answer.value))
  // The list itself has done its work: what stays is what was rejected, for whoever corrects it.
  if (take) return netra.rollFiles.destroy(one.id)
  await asActor(netra.db, one.askedBy, move(netra, one, 'diperiksa', answer.value))
}

const move =
  (netra: Netra, { id, state }: RollImport, to: ImportState, read: RollRead) =>
  (tx: Tx) =>
    importStore.move(tx, id, {
      from: [state],
      to,
      at: netra.clock(),
      found: countsFor(read),
      problem: null,
      rowsRead: read.rows,
    })

/** Another worker took it meanwhile: nothing is taken twice. */
const elsewhere = new Error('the list was taken elsewhere')

async function moveOrStop(netra: Netra, one: RollImport, read: RollRead, tx: Tx): Promise<void> {
  if (!(await move(netra, one, 'diterapkan', read)(tx))) throw elsewhere
}

const countsFor = (read: RollRead) => ({ ...outcomeOf(read).counts, units: read.units.length })

type Why = RollRefusal['reason'] | 'roll-not-yours'
const end = async (netra: Netra, { id, state }: RollImport, problem: Why): Promise<void> =>
  void (await asActor(netra.db, systemActors.clock, (tx) =>
    importStore.move(tx, id, { from: [state], to: 'ditolak', at: netra.clock(), problem }),
  ))

/** Says now and then how far it is, each time in a transaction of its own, which others see at once. */
function teller(netra: Netra, { id, askedBy }: RollImport) {
  let last = performance.now()
  let telling: Promise<unknown> = Promise.resolve()
  return {
    progress(rows: number) {
      if (performance.now() - last < progressMs) return
      last = performance.now()
      telling = telling
        .then(() => asActor(netra.db, askedBy, (tx) => importStore.tellProgress(tx, id, rows)))
        .catch(() => undefined)
    },
    done: () => telling,
  }
}

/** What was sealed for a list goes when nobody came back to it, or some days after it was taken. */
export async function dropForgottenRolls(netra: Netra): Promise<void> {
  const before = addHours(netra.clock(), -waitsHours)
  const forgotten = await asActor(netra.db, systemActors.clock, (tx) => importStore.forgotten(tx, before))
  for (const { id } of forgotten) {
    await destroyFiles(netra.rollFiles, id)
    await asActor(netra.db, systemActors.clock, (tx) => importStore.clear(tx, id))
  }
}
