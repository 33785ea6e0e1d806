import { readFile } from 'node:fs/promises'
import { checkStatement } from '#app'
import { createPledgeSeal } from '#gear'
import { keysDir } from '../folders.ts'
import { Misuse, type Command } from './command.ts'

export const verifyPledgeCommand: Command = {
  name: 'verify-pledge',
  usage: 'FILE [--key KEY]',
  summary: 'Check the certificate of a pakta integritas, without a line.',
  help: `
FILE is the PDF that a signer was given. Nothing is looked up: the statement in the file and the public key are enough.

  --key KEY        the public key of the installation that made it, as it is printed on the certificate and published at
                   /api/v1/pledges/key; without it, that of the installation here`,
  words: 1,
  options: { key: { type: 'string' } },
  run: async (config, [file], given) => {
    if (file === undefined) throw new Misuse('Say which FILE. More with --help.')
    const key =
      typeof given['key'] === 'string' ? given['key'] : (await createPledgeSeal(keysDir(config.dataDir))).publicKey
    if (!/^[A-Za-z0-9_-]{43}$/.test(key)) throw new Misuse('--key is 43 letters, digits, - and _.')
    const bytes = await readFile(file).catch(() => {
      throw new Misuse(`${file} cannot be read.`)
    })
    const checked = checkStatement(bytes, key)
    if (checked.state === 'no-statement') throw new Error('There is no statement of a pakta in this file.')
    if (checked.state === 'changed')
      throw new Error('Not genuine: the file was changed, or another installation made it.')
    const { by, pledge, election, name, unit, signedAt } = checked.statement
    const shown = [name, unit, signedAt].filter((part) => part !== null).join(', ')
    return {
      sentence: `Genuine: ${by} vouches for ${pledge} (${election})${shown === '' ? '' : `: ${shown}`}.`,
      facts: { state: checked.state, ...checked.statement },
    }
  },
}
