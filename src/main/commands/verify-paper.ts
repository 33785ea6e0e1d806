import { readFile } from 'node:fs/promises'
import { checkStatement, entryInFile, type EntryInFile } from '#app'
import {
  createPledgeSeal,
  readEntryFile,
  readNoteKey,
  verifyCosigned,
  verifyEntry,
  verifyEntryAnywhere,
  verifyPdf,
  type NoteKey,
} from '#gear'
import type { Config } from '../config.ts'
import { keysDir } from '../folders.ts'
import { hashing, logGiven, sound, witnessesGiven } from './checks.ts'
import { Misuse, type Given, type Said } from './command.ts'

/** A pledge carries its statement, any other paper of an office its signature; both are in the public log, which is asked where its key is given. */
export async function verifyPaper(config: Config, bytes: Buffer, given: Given): Promise<Said> {
  const logKey = typeof given['key'] === 'string' ? readNoteKey(given['key']) : null
  const checked = checkStatement(bytes, await pledgeKeyOf(config, given, logKey))
  if (checked.state === 'changed')
    throw new Error('Not genuine: the file was changed, or another installation made it.')
  const said = checked.state === 'genuine' ? vouched(checked.statement) : signedPaper(bytes, logKey)
  if (logKey === null) return said
  const { sentence, facts } = await inLog(bytes, logKey, given)
  return { sentence: `${said.sentence} ${sentence}`, facts: { ...said.facts, log: facts } }
}

async function pledgeKeyOf({ dataDir }: Config, given: Given, logKey: NoteKey | null): Promise<string> {
  const key = logKey === null ? given['key'] : given['pledge-key']
  if (typeof key !== 'string') return (await createPledgeSeal(keysDir(dataDir))).publicKey
  if (!/^[A-Za-z0-9_-]{43}$/.test(key)) throw new Misuse('The key of pledges is 43 letters, digits, - and _.')
  return key
}

type Statement = Extract<ReturnType<typeof checkStatement>, { readonly state: 'genuine' }>['statement']

const vouched = (statement: Statement): Said => ({
  sentence: `Genuine: ${statement.by} vouches for ${statement.pledge} (${statement.election}).`,
  facts: { ...statement },
})

/** Who stands behind the certificate, its maker says and this program does not: the certificate is named, to be compared. */
function signedPaper(bytes: Buffer, logKey: NoteKey | null): Said {
  const signatures = verifyPdf(bytes)
  const broken = signatures.find(({ state }) => state !== 'intact')
  if (broken !== undefined) throw new Error(`Not genuine: ${broken.signer ?? 'a signature'} is ${broken.state}.`)
  if (signatures.length > 0) {
    const by = signatures.map(
      ({ signer, certificate, at }) => `${signer ?? '?'} (certificate ${certificate ?? '?'}, ${at ?? 'no time'})`,
    )
    return { sentence: `Not changed since it was signed by ${by.join(' and ')}.`, facts: { signatures } }
  }
  // An installation without a certificate seals nothing; its log has the file all the same.
  if (logKey !== null) return { sentence: 'It bears no seal.', facts: { signatures } }
  throw new Error('Neither a pledge nor a signed paper: nothing in it can be checked without --key and --log.')
}

type Held = Exclude<EntryInFile, { readonly kind: 'closed' }>

async function inLog(bytes: Buffer, key: NoteKey, given: Given): Promise<Said> {
  const held = entryInFile(bytes)
  if (held.kind === 'closed')
    return {
      sentence: 'Its signer keeps the day to himself, so its place in the log is not shown.',
      facts: { state: 'closed' },
    }
  const read = typeof given['log'] === 'string' ? logGiven(given['log']) : null
  if (typeof given['proof'] === 'string') return byProof(held, { bytes, key, read, given, file: given['proof'] })
  if (read === null) throw new Misuse('Say --proof FILE, --log WHERE, or both.')
  const { index, size, asOf } = sound(await verifyEntryAnywhere(read, key, held.entry, hashing))
  return {
    sentence: `In the log of ${key.name} at place ${String(index)} of ${String(size)}${asOf === null ? '' : `, as of ${asOf}`}.`,
    facts: { state: 'in-log', origin: key.name, index, size, asOf },
  }
}

type Asked = {
  readonly bytes: Buffer
  readonly key: NoteKey
  readonly read: ReturnType<typeof logGiven> | null
  readonly given: Given
  readonly file: string
}

async function byProof(held: Held, { bytes, key, read, given, file }: Asked): Promise<Said> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Misuse(`${file} cannot be read.`)
  })
  const proof = readEntryFile(text)
  if (proof === null) throw new Error(`no-head: ${file} is no proof of a paper, or was cut.`)
  const recordedAt = held.kind === 'pledge' ? held.signedAt : (verifyPdf(bytes)[0]?.at ?? null)
  const witnesses = witnessesGiven(given['witness'])
  const checks = { key, read, recordedAt, witnesses, entry: held.entry }
  const { index, since } = sound(await verifyEntry(proof, checks, hashing))
  const names = sound(verifyCosigned(proof.checkpoint, witnesses))
  return {
    sentence: `In the log of ${key.name} at place ${String(index)} since ${since}${witnessed(names)}.`,
    facts: { state: 'in-log', origin: key.name, index, since, witnesses: names },
  }
}

const witnessed = (names: readonly string[]): string => (names.length === 0 ? '' : `, witnessed by ${names.join(', ')}`)
