import { createPledgeSeal } from '#gear'
import { keysDir } from '../folders.ts'
import { verifyBy } from './verify.ts'

/** `netra verify` beside an installation: a pledge without a key is held against the key of this one. */
export const verifyCommand = verifyBy(async ({ dataDir }: { readonly dataDir: string }) => {
  const { publicKey } = await createPledgeSeal(keysDir(dataDir))
  return publicKey
})
