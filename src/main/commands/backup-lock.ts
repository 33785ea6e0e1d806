import { readFileSync } from 'node:fs'
import type { Key, Lock } from '#gear'
import { Misuse, type Given, type Options } from './command.ts'

export const lockOptions: Options = {
  'passphrase-file': { type: 'string' },
  recipient: { type: 'string', multiple: true },
  'in-the-clear': { type: 'boolean' },
}
export const keyOptions: Options = { 'passphrase-file': { type: 'string' }, 'identity-file': { type: 'string' } }

/** Exactly one way to close an archive must be chosen; leaving it open is a choice too, and has to be written out. */
export function readLock(given: Given): Lock {
  const { 'passphrase-file': file, recipient: recipients, 'in-the-clear': isOpen } = given
  if ([file, recipients, isOpen].filter((one) => one !== undefined).length !== 1) {
    throw new Misuse(
      'A backup holds every name and every key of the installation, so say how to close it: --passphrase-file FILE, or --recipient age1…, or, when the place it goes to is closed already, --in-the-clear.',
    )
  }
  if (Array.isArray(recipients)) return { kind: 'recipients', recipients: recipients.map(readRecipient) }
  return typeof file === 'string' ? { kind: 'passphrase', passphrase: readPassphrase(file) } : { kind: 'none' }
}

export function readKey(given: Given): Key {
  const { 'passphrase-file': passphrase, 'identity-file': identity } = given
  if (typeof passphrase === 'string' && identity !== undefined)
    throw new Misuse('Give --passphrase-file or --identity-file, not both.')
  if (typeof passphrase === 'string') return { kind: 'passphrase', passphrase: readPassphrase(passphrase) }
  return typeof identity === 'string' ? { kind: 'identities', identities: readIdentities(identity) } : { kind: 'none' }
}

function readRecipient(word: string | boolean): string {
  if (typeof word === 'string' && /^age1[a-z0-9]{50,}$/.test(word)) return word
  throw new Misuse(`--recipient should be a public key of age (age1…), not ${JSON.stringify(word)}.`)
}

const shortest = 16

function readPassphrase(file: string): string {
  const passphrase = readFileSync(file, 'utf8').split('\n')[0]?.trim() ?? ''
  if (passphrase.length < shortest)
    throw new Misuse(
      `The first line of ${file} should be a passphrase of ${String(shortest)} characters or more: who has the archive may try as often as he likes.`,
    )
  return passphrase
}

function readIdentities(file: string): readonly string[] {
  const identities = readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('AGE-SECRET-KEY-'))
  if (identities.length === 0) throw new Misuse(`${file} holds no identity of age (AGE-SECRET-KEY-…).`)
  return identities
}
