import sax from 'sax'
import { Unreadable } from './unreadable.ts'

export type XmlHands = {
  /** Names come without their prefix, attributes as they are written. */
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly close?: (name: string) => void
  readonly text?: (words: string) => void
}

const local = (name: string) => (name.includes(':') ? name.slice(name.indexOf(':') + 1) : name)

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
export function parserFor({ open, close, text }: XmlHands): sax.SAXParser {
  const parser = sax.parser(true, { position: false })
  parser.onerror = () => {
    throw new Unreadable('roll-broken')
  }
  parser.ondoctype = () => {
    throw new Unreadable('roll-broken')
  }
  parser.onopentag = (tag) => open?.(local(tag.name), tag.attributes as Readonly<Record<string, string>>)
  parser.onclosetag = (name) => close?.(local(name))
  parser.ontext = (words) => text?.(words)
  parser.oncdata = (words) => text?.(words)
  return parser
}
