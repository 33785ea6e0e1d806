import { asActor, circularEvent, goneSince, nodeDoor, systemActors, type LinkedLetter } from '#store'
import type { Netra } from '../ports.ts'

export type { LinkedLetter }

const isCode = (code: string): boolean => /^[0-9a-f]{20}$/.test(code)

/** The letter that the link of an office leads to. Looking at its address changes nothing: programs do that before people. */
export const findByLink = ({ db }: Pick<Netra, 'db'>, code: string): Promise<LinkedLetter | null> =>
  isCode(code) ? nodeDoor.find(db, code) : Promise.resolve(null)

/** Opens it, by a button and not by a look: the opening is credited to the office whose link it is. */
export async function openByNodeLink(netra: Pick<Netra, 'db' | 'clock'>, code: string): Promise<LinkedLetter | null> {
  if (!isCode(code)) return null
  return asActor(netra.db, systemActors.edaran, async (tx) => {
    const letter = await nodeDoor.find(tx, code)
    if (letter === null) return null
    const at = netra.clock()
    const { row } = circularEvent({
      type: 'node-opened',
      circularId: letter.edaranId,
      nodeId: letter.nodeId,
      officeId: letter.officeId,
      actor: systemActors.edaran,
      happenedAt: at,
      recordedAt: at,
      data: { way: 'tautan' },
    })
    await nodeDoor.open(tx, code, row, at)
    return letter
  })
}

/** The bytes of its newest text, as they came; `gone`: kept its time, and deleted by rule. */
export async function textByLink(
  netra: Pick<Netra, 'db' | 'files'>,
  code: string,
): Promise<{ readonly letter: LinkedLetter; readonly bytes: Uint8Array } | 'gone' | null> {
  const letter = await findByLink(netra, code)
  const bytes = letter === null ? null : await netra.files.read(letter.fileId)
  if (letter === null) return null
  if (bytes !== null) return { letter, bytes }
  return (await goneSince(netra.db, letter.fileId)) === null ? null : 'gone'
}
