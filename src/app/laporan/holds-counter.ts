import { listCounterOffices, type Tx } from '#store'

/** Whether the actor may take reports in at this office today. */
export const holdsCounter = async (tx: Tx, officeId: string): Promise<boolean> =>
  (await listCounterOffices(tx)).includes(officeId)
