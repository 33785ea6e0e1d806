import { codedWords, codeOf, codeStretching, type CodedText } from '#core'

/** On the phone. The server computes the same by Node's own crypto; tests/vectors/kode-lhp.json holds both to one answer. */
export async function shortCode(text: CodedText): Promise<string> {
  const { salt, rounds, bytes } = codeStretching
  const encode = (words: string) => new TextEncoder().encode(words)
  const key = await crypto.subtle.importKey('raw', encode(codedWords(text)), 'PBKDF2', false, ['deriveBits'])
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt: encode(salt), iterations: rounds }
  return codeOf(new Uint8Array(await crypto.subtle.deriveBits(how, key, bytes * 8)))
}
