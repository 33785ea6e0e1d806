import { Decrypter, Encrypter } from 'age-encryption'
import { attachmentName, frameFile, unframeFile } from '#core'

/** A file as one age file for both, the office and the reporter, byte for byte what the server would have sealed of it. */
export function sealFile(bytes: Uint8Array, recipients: readonly string[]): Promise<Uint8Array> {
  const encrypter = new Encrypter()
  for (const recipient of recipients) encrypter.addRecipient(recipient)
  return encrypter.encrypt(frameFile(bytes))
}

export async function openFile(sealed: Uint8Array, identity: string): Promise<Uint8Array> {
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  const file = unframeFile(await decrypter.decrypt(sealed))
  if (file === null) throw new Error('what was sealed here is no file')
  return file
}

/** For the disk of whoever asked. Somebody else made it: it is a stream of bytes to be saved, and no page of ours shows it. */
export function saveFile(bytes: Uint8Array): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: 'application/octet-stream' }))
  const link = document.createElement('a')
  link.href = address
  link.download = attachmentName(bytes)
  link.click()
  setTimeout(() => {
    URL.revokeObjectURL(address)
  }, 60_000)
}

/** The sealed bytes behind an address of ours. */
export async function fetchSealed(address: string, asked: FormData): Promise<Uint8Array | null> {
  const fields = new URLSearchParams()
  for (const [name, value] of asked) if (typeof value === 'string') fields.append(name, value)
  const answer = await fetch(address, { method: 'POST', body: fields, cache: 'no-store' }).catch(() => null)
  return answer?.ok === true ? new Uint8Array(await answer.arrayBuffer()) : null
}
