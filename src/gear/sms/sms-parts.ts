/** The letters that one octet of the default alphabet of telephones holds and that Latin writing shares with it (3GPP TS 23.038). */
const held = /^[A-Za-z0-9 \n@£$¥èéùìòÇØøÅåÄäÖöÑñÜüà_!"#%&'()*+,\-./:;<=>?¡§¿]$/
const alone = 160
const joined = 153
const mostParts = 4

/** As telephones of any age show it: accents that they lack are taken off, and what has no letter there becomes a question mark. */
export const inGsm = (text: string): string =>
  [
    ...text
      .replace(/[\u2018\u2019]/g, "'")
      .replace(/[\u201c\u201d]/g, '"')
      .replace(/\p{Pd}/gu, '-'),
  ]
    .map((letter) => {
      if (held.test(letter)) return letter
      const bare = letter.normalize('NFD').replace(/\p{M}/gu, '')
      return held.test(bare) ? bare : '?'
    })
    .join('')

export type SmsPart = { readonly message: string; readonly udh: Buffer | null }

/** One short message, or parts that a telephone puts together again by `reference`; what is longer than four is cut. */
export function smsParts(text: string, reference: number): readonly SmsPart[] {
  const message = inGsm(text)
  if (message.length <= alone) return [{ message, udh: null }]
  const count = Math.min(mostParts, Math.ceil(message.length / joined))
  return Array.from({ length: count }, (_, at) => ({
    message: message.slice(at * joined, (at + 1) * joined),
    udh: Buffer.from([5, 0, 3, reference & 0xff, count, at + 1]),
  }))
}
