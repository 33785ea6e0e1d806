import { caseStore, referralStore, type Referral, type Tx } from '#store'

/** In whose name a statement is recorded: of the body that has the file, of the one that passed it on, or of the handling office. */
export type Recorder = {
  readonly officeId: string
  /** What it is called; null for the handling office, which always says whose statement it is. */
  readonly name: string | null
  /** The file by which it may move the case; null for the handling office, which moves it itself. */
  readonly via: string | null
}

export async function recorderOf(tx: Tx, referral: Referral): Promise<Recorder | null> {
  const { id, parentId, receivingOfficeId, receivingOfficeName, fromOfficeId, fromOfficeName } = referral
  if ((await referralStore.caseBehind(tx, id)) !== null)
    return { officeId: receivingOfficeId, name: receivingOfficeName, via: id }
  if (parentId !== null && (await referralStore.caseBehind(tx, parentId)) !== null)
    return { officeId: fromOfficeId, name: fromOfficeName, via: parentId }
  const held = await caseStore.find(tx, referral.caseId)
  return held === null ? null : { officeId: held.officeId, name: null, via: null }
}
