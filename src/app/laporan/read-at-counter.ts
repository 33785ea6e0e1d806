import { accept, refuse, type Result } from '#base'
import type { Refusal } from '#core'
import {
  findCounterCase,
  findToldAtCounter,
  noteReads,
  parseReceipt,
  printReceipt,
  type ActorId,
  type Receipt,
  type ToldToCounter,
  type Tx,
} from '#store'
import { decideAs } from '../perkara/decide-as.ts'
import { notFound, type DeskRefusal } from '../perkara/refused.ts'
import type { Netra } from '../ports.ts'

type ReadAtCounter = { readonly actor: ActorId; readonly officeId: string; readonly typed: string }

/** What the reporter told, with the receipt as it is printed. Who he is stays sealed: that part is filled in by hand. */
export type ToldAtCounter = Omit<ToldToCounter, 'caseId' | 'handlingOfficeId' | 'provinceOfficeId'> & {
  readonly receipt: string
}

/** The report behind a receipt that lies at a counter, to print its form for ink. The reading is noted. */
export const readAtCounter = (
  netra: Pick<Netra, 'db' | 'clock'>,
  { actor, officeId, typed }: ReadAtCounter,
): Promise<Result<ToldAtCounter, Refusal | DeskRefusal>> =>
  decideAs<ToldAtCounter, Refusal | DeskRefusal>(netra, actor, async (tx) => {
    const receipt = parseReceipt(typed)
    const found = receipt === null ? null : await findToldAtCounter(tx, receipt, officeId)
    if (receipt === null) return refuse(notFound)
    if (found === null) return refuse(await whyNot(tx, receipt, officeId))
    const { caseId, handlingOfficeId, provinceOfficeId, ...told } = found
    await noteReads(tx, actor, 'cetak', [{ caseId, officeId: handlingOfficeId, provinceOfficeId }], netra.clock())
    return accept({ ...told, receipt: printReceipt(receipt) })
  })

/** Past the counter its paper is with those who handle it. */
async function whyNot(tx: Tx, receipt: Receipt, officeId: string): Promise<Refusal | DeskRefusal> {
  const held = await findCounterCase(tx, receipt, officeId)
  return held === null
    ? notFound
    : { reason: 'no-such-move', state: held.state, action: 'confirm-at-counter', basis: null }
}
