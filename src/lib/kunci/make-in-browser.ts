import { workFactor } from '#core'

/**
 * An officer's key made where he types: neither the passphrase nor the private half leaves the browser. The same file as the server
 * would have made. The library comes when it is needed, because no other page of the desk needs it.
 */
export async function makeInBrowser(
  passphrase: string,
): Promise<{ readonly recipient: string; readonly locked: string }> {
  const { Encrypter, generateX25519Identity, identityToRecipient } = await import('age-encryption')
  const identity = await generateX25519Identity()
  const encrypter = new Encrypter()
  encrypter.setPassphrase(passphrase.normalize('NFKC'))
  encrypter.setScryptWorkFactor(workFactor)
  const bytes = await encrypter.encrypt(identity)
  return { recipient: await identityToRecipient(identity), locked: btoa(String.fromCharCode(...bytes)) }
}
