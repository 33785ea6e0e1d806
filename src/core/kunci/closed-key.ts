/** 2^16 with r = 8 takes 64 MB and a quarter of a second. age's own 2^18 would take 256 MB of a process that has 350. */
export const workFactor = 16

/** The same of what a passkey closed there: an age file with one stanza that only the PRF of one authenticator opens. */
export function isPasskeyClosed(credential: string, locked: Uint8Array): boolean {
  const head = String.fromCharCode(...locked.subarray(0, 80))
  return (
    /^AGE-PLUGIN-FIDO2PRF-1[A-Z0-9]+$/.test(credential) &&
    credential.length < 2000 &&
    locked.length < 1000 &&
    /^age-encryption\.org\/v1\n-> age-encryption\.org\/fido2prf [A-Za-z0-9+/]{22}\n/.test(head)
  )
}

/** Of what came from a browser: an age file that one passphrase closed, at a cost that the server can pay, and a public half. The database asks the same. */
export function isClosedKey(recipient: string, locked: Uint8Array): boolean {
  const head = String.fromCharCode(...locked.subarray(0, 60))
  return (
    /^age1[a-z0-9]{58}$/.test(recipient) &&
    locked.length < 1000 &&
    /^age-encryption\.org\/v1\n-> scrypt [A-Za-z0-9+/]{22} 1[0-8]\n/.test(head)
  )
}

/** Of what came from a browser: an age file closed to one public half. What is in it only its owner learns. */
export const isWrap = (bytes: Uint8Array): boolean =>
  bytes.length < 1000 &&
  /^age-encryption\.org\/v1\n-> X25519 [A-Za-z0-9+/]{43}\n/.test(String.fromCharCode(...bytes.subarray(0, 90)))
