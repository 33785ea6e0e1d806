import { accept, isRecordId, refuse, type Result } from '#base'
import { officeAddresses, type ActorId, type AddressWay } from '#store'
import { decideAs, type Desk } from '../perkara/decide-as.ts'
import { circularField, noCircular, type CircularRefusal } from './refused.ts'

const shapes: Readonly<Record<AddressWay, RegExp>> = {
  surel: /^[^\s@]+@[^\s@]+\.[^\s@]+$/,
  telepon: /^\+?\d{8,15}$/,
}

/** Where an office takes its post; by itself, or by an office above it. */
export async function keepOfficeAddress(
  desk: Desk,
  kept: { readonly actor: ActorId; readonly officeId: string; readonly way: AddressWay; readonly address: string },
): Promise<Result<null, CircularRefusal>> {
  const address = kept.address.trim()
  if (!isRecordId(kept.officeId)) return refuse(noCircular)
  if (address.length > 254 || !shapes[kept.way].test(address)) return refuse(circularField('address', 'unknown'))
  return decideAs<null, CircularRefusal>(desk, kept.actor, async (tx) => {
    if (!(await officeAddresses.mayKeep(tx, kept.officeId))) return refuse(noCircular)
    await officeAddresses.keep(tx, { ...kept, address, by: kept.actor, at: desk.clock() })
    return accept(null)
  })
}
