import { SaxesParser } from 'saxes'
import { Unreadable } from './unreadable.ts'

type XmlHands = {
  /** Names come without their prefix, attributes as they are written. */
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly close?: (name: string) => void
  readonly text?: (words: string) => void
}

const local = (name: string) => {
  const colon = name.indexOf(':')
  return colon === -1 ? name : name.slice(colon + 1)
}

/** Goes through XML piece by piece. A document type is refused, because entities come with one; nothing is ever fetched. */
export async function readXml(
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  hands: XmlHands,
): Promise<void> {
  const parser = parserFor(hands)
  const decoder = new TextDecoder('utf-8')
  for await (const piece of pieces) parser.write(decoder.decode(piece, { stream: true }))
  parser.write(decoder.decode())
  parser.close()
}

/** The same for a reader that lets go of the pieces itself. */
export function parserFor({ open, close, text }: XmlHands): SaxesParser {
  const parser = new SaxesParser({ xmlns: false, position: false })
  const stop = () => {
    throw new Unreadable('roll-broken')
  }
  parser.on('error', stop)
  parser.on('doctype', stop)
  parser.on('opentag', ({ name, attributes }) => open?.(local(name), attributes))
  parser.on('closetag', ({ name }) => close?.(local(name)))
  parser.on('text', (words) => text?.(words))
  parser.on('cdata', (words) => text?.(words))
  return parser
}
