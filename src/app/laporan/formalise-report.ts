import { refuse, type Result } from '#base'
import { localDay } from '#law'
import { asActor, caseStore, formaliseReport as formalise } from '#store'
import { decideAs } from '../perkara/decide-as.ts'
import { moveWithin } from '../perkara/move-case.ts'
import type { Moved } from '../perkara/record-move.ts'
import { badField, movedMeanwhile, notFound, type Refused } from '../perkara/refused.ts'
import { textRefusal } from '../perkara/text-field.ts'
import type { Work } from '../perkara/work-on.ts'
import type { Netra } from '../ports.ts'
import { findOrCreateKey } from './office-key.ts'
import type { Reporter } from './report.ts'
import { sealSecrets } from './seal-secrets.ts'

export type FormaliseReport = Work & { readonly reporter: Reporter }

const longestName = 500

/**
 * An informasi awal becomes a formal report: who told of it came, showed the ID and signed. The name is sealed to the
 * handling office before anything is written; the report itself stays as it came in.
 */
export async function formaliseReport(netra: Netra, command: FormaliseReport): Promise<Result<Moved, Refused>> {
  const { actor, caseId, reporter } = command
  const { name = '', address = '' } = reporter
  const invalid = textRefusal({ name, address }, longestName)
  if (invalid !== null) return refuse(invalid)
  const held = await asActor(netra.db, actor, (tx) => caseStore.find(tx, caseId))
  if (held === null) return refuse(notFound)
  const key = await findOrCreateKey(netra, held.officeId)
  const sealed = await sealSecrets(netra, { reporter }, { lane: 'laporan', key, officeCode: held.officeId })
  if (!sealed.ok || sealed.value === null) return refuse(badField('name', 'blank'))
  const parts = sealed.value
  return decideAs<Moved, Refused>(netra, actor, async (tx) => {
    const moved = await moveWithin(tx, netra.clock(), { ...command, action: 'formalise' })
    if (!moved.ok) return moved
    // Sealed to an office that gave the case away meanwhile, it could never be opened where it is handled.
    if (moved.value.office !== held.officeId) return refuse(movedMeanwhile)
    const checkedOn = localDay(moved.value.happenedAt, held.zone)
    return (await formalise(tx, caseId, checkedOn, parts)) ? moved : refuse(notFound)
  })
}
