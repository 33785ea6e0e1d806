/** The other side of press.ts: a program of its own that sets one paper after the other, until it is told to go or its starter has. */
import type { Asked, Printed } from './press.ts'
import { openTypesetter } from './typesetter.ts'

const set = openTypesetter()

process.on('message', ({ number, paper }: Asked) => {
  process.send?.(answerTo(number, () => set(paper)))
})
process.on('disconnect', () => process.exit(0))

function answerTo(number: number, work: () => Uint8Array): Printed {
  try {
    return { number, pdf: work() }
  } catch (error) {
    return { number, fault: error instanceof Error ? error.message : String(error) }
  }
}
