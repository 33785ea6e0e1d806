import { readFile } from 'node:fs/promises'
import { noteReturnedMail, type Netra } from '#app'
import { openReturnDoor, type Log, type ReturnDoor } from '#gear'
import type { Config } from './config.ts'
import { returnAddressesOf } from './wire.ts'

/** The worker's door for mail that comes back; null: none is set up. */
export async function readReturnedMail(
  config: Config,
  netra: Netra,
  log: Pick<Log, 'fault'>,
): Promise<ReturnDoor | null> {
  const addresses = await returnAddressesOf(config)
  if (addresses === null || config.returns === null) return null
  const { tls, returns } = config
  return openReturnDoor({
    listen: returns.listen,
    addresses,
    tls: tls && { cert: await readFile(tls.certFile), key: await readFile(tls.keyFile) },
    take: async (mail) => void (await noteReturnedMail(netra, mail)),
    fault: (error) => {
      log.fault('returned-mail', error)
    },
  })
}
