import { readFile } from 'node:fs/promises'
import { checkStatement, entryInFile, type EntryInFile } from '#app'
import {
  readEntryFile,
  readNoteKey,
  verifyCosigned,
  verifyEntry,
  verifyEntryAnywhere,
  verifyPdf,
  type NoteKey,
} from '#gear'
import { hashing, logGiven, sound, witnessesGiven } from './checks.ts'
import { Misuse, type Given } from './command.ts'
import { Refused, together, type Bilingual, type Told } from './tongue.ts'

/** A pledge carries its statement, any other paper of an office its signature; both are in the public log, which is asked where its key is given. */
export async function verifyPaper(ownKey: OwnKey, bytes: Buffer, given: Given): Promise<Told> {
  const logKey = typeof given['key'] === 'string' ? readNoteKey(given['key']) : null
  const said = statementSaid(bytes, await pledgeKeyOf(ownKey, given, logKey), logKey)
  if (logKey === null) return said
  const { sentence, facts } = await inLog(bytes, logKey, given)
  return { sentence: together(said.sentence, sentence), facts: { ...said.facts, log: facts } }
}

const unchecked: Bilingual = {
  id: 'Sebuah pakta; siapa yang menjaminnya tidak diperiksa tanpa --pledge-key.',
  en: 'A pledge; who vouches for it is not checked without --pledge-key.',
}

/** No key at all proves no pledge, and calls none changed. */
function statementSaid(bytes: Buffer, key: string | null, logKey: NoteKey | null): Told {
  const checked = checkStatement(bytes, key ?? '')
  if (checked.state === 'no-statement') return signedPaper(bytes, logKey)
  if (key === null && logKey === null)
    throw new Misuse('Say --key: the key that is printed on the pledge, or that of the log.')
  if (key === null) return { sentence: unchecked, facts: { state: 'unchecked' } }
  if (checked.state === 'changed')
    throw new Refused({
      id: 'Tidak asli: berkasnya berubah, atau dibuat pemasangan lain.',
      en: 'Not genuine: the file was changed, or another installation made it.',
    })
  return vouched(checked.statement)
}

/** Null: no installation is here that would have one. */
type OwnKey = (() => Promise<string>) | null

async function pledgeKeyOf(ownKey: OwnKey, given: Given, logKey: NoteKey | null): Promise<string | null> {
  const key = logKey === null ? given['key'] : given['pledge-key']
  if (typeof key !== 'string') return ownKey === null ? null : ownKey()
  if (!/^[A-Za-z0-9_-]{43}$/.test(key)) throw new Misuse('The key of pledges is 43 letters, digits, - and _.')
  return key
}

type Statement = Extract<ReturnType<typeof checkStatement>, { readonly state: 'genuine' }>['statement']

const vouched = (statement: Statement): Told => ({
  sentence: {
    id: `Asli: ${statement.by} menjamin ${statement.pledge} (${statement.election}).`,
    en: `Genuine: ${statement.by} vouches for ${statement.pledge} (${statement.election}).`,
  },
  facts: { ...statement },
})

/** Who stands behind the certificate, its maker says and this program does not: the certificate is named, to be compared. */
function signedPaper(bytes: Buffer, logKey: NoteKey | null): Told {
  const signatures = verifyPdf(bytes)
  const broken = signatures.find(({ state }) => state !== 'intact')
  if (broken !== undefined)
    throw new Refused({
      id: `Tidak asli: ${broken.signer ?? 'sebuah tanda tangan'} tidak utuh (${broken.state}).`,
      en: `Not genuine: ${broken.signer ?? 'a signature'} is ${broken.state}.`,
    })
  if (signatures.length > 0) {
    const by = signatures.map(({ signer, certificate, at }) => `${signer ?? '?'} (${certificate ?? '?'}, ${at ?? '?'})`)
    return {
      sentence: {
        id: `Tidak berubah sejak ditandatangani ${by.join(' dan ')} (sertifikat, waktu).`,
        en: `Not changed since it was signed by ${by.join(' and ')} (certificate, time).`,
      },
      facts: { signatures },
    }
  }
  // An installation without a certificate seals nothing; its log has the file all the same.
  if (logKey !== null) return { sentence: { id: 'Tidak bersegel.', en: 'It bears no seal.' }, facts: { signatures } }
  throw new Refused({
    id: 'Bukan pakta dan bukan naskah bertanda tangan: tanpa --key dan --log tidak ada yang dapat diperiksa di dalamnya.',
    en: 'Neither a pledge nor a signed paper: nothing in it can be checked without --key and --log.',
  })
}

type Held = Exclude<EntryInFile, { readonly kind: 'closed' }>

async function inLog(bytes: Buffer, key: NoteKey, given: Given): Promise<Told> {
  const held = entryInFile(bytes)
  if (held.kind === 'closed')
    return {
      sentence: {
        id: 'Penanda tangannya tidak menunjukkan tanggalnya, jadi tempatnya di catatan tidak ditunjukkan.',
        en: 'Its signer keeps the day to himself, so its place in the log is not shown.',
      },
      facts: { state: 'closed' },
    }
  const read = typeof given['log'] === 'string' ? logGiven(given['log']) : null
  if (typeof given['proof'] === 'string') return byProof(held, { bytes, key, read, given, file: given['proof'] })
  if (read === null) throw new Misuse('Say --proof FILE, --log WHERE, or both.')
  const { index, size, asOf } = sound(await verifyEntryAnywhere(read, key, held.entry, hashing))
  return {
    sentence: {
      id: `Ada di catatan ${key.name} di tempat ${String(index)} dari ${String(size)}${asOf === null ? '' : `, per ${asOf}`}.`,
      en: `In the log of ${key.name} at place ${String(index)} of ${String(size)}${asOf === null ? '' : `, as of ${asOf}`}.`,
    },
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

async function byProof(held: Held, { bytes, key, read, given, file }: Asked): Promise<Told> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Misuse(`${file} cannot be read.`)
  })
  const proof = readEntryFile(text)
  if (proof === null)
    throw new Refused({
      id: `no-head: ${file} bukan bukti naskah, atau terpotong.`,
      en: `no-head: ${file} is no proof of a paper, or was cut.`,
    })
  const recordedAt = held.kind === 'pledge' ? held.signedAt : (verifyPdf(bytes)[0]?.at ?? null)
  const witnesses = witnessesGiven(given['witness'])
  const checks = { key, read, recordedAt, witnesses, entry: held.entry }
  const { index, since } = sound(await verifyEntry(proof, checks, hashing))
  const names = sound(verifyCosigned(proof.checkpoint, witnesses))
  return {
    sentence: together(
      {
        id: `Ada di catatan ${key.name} di tempat ${String(index)} sejak ${since}.`,
        en: `In the log of ${key.name} at place ${String(index)} since ${since}.`,
      },
      ...witnessed(names),
    ),
    facts: { state: 'in-log', origin: key.name, index, since, witnesses: names },
  }
}

const witnessed = (names: readonly string[]): readonly Bilingual[] =>
  names.length === 0 ? [] : [{ id: `Disaksikan ${names.join(', ')}.`, en: `Witnessed by ${names.join(', ')}.` }]
