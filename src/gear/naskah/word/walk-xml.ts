import sax from 'sax'

export type XmlElement = {
  /** The namespace, without which a name says nothing. */
  readonly space: string
  readonly name: string
  readonly attribute: (name: string) => string | null
}

type XmlVisitor = {
  readonly open?: (element: XmlElement) => void
  readonly text?: (text: string) => void
  readonly close?: () => void
}

const deepest = 200

/**
 * Goes through XML that somebody sent. False where it is none, nests as no program writes it, or brings a document type along:
 * with one come entities, which may be bombs or addresses. Nothing is ever fetched.
 */
export function walkXml(xml: Uint8Array, { open, text, close }: XmlVisitor): boolean {
  const parser = sax.parser(true, { xmlns: true })
  let depth = 0
  const stop = (why: string) => {
    throw new Unreadable(why)
  }
  parser.onerror = ({ message }) => {
    stop(message)
  }
  parser.ondoctype = () => {
    stop('a document type')
  }
  parser.onopentag = (tag) => {
    depth += 1
    if (depth > deepest || !('uri' in tag)) stop('too deep')
    else open?.({ space: tag.uri, name: tag.local, attribute: (name) => attributeOf(tag, name) })
  }
  parser.ontext = (words) => text?.(words)
  parser.oncdata = (words) => text?.(words)
  parser.onclosetag = () => {
    depth -= 1
    close?.()
  }
  try {
    parser.write(new TextDecoder('utf-8', { fatal: true }).decode(xml)).close()
    return true
  } catch (error) {
    if (error instanceof Unreadable || error instanceof TypeError) return false
    throw error
  }
}

/** By its local name: which prefix a program chose is its own affair. */
const attributeOf = (tag: sax.QualifiedTag, name: string): string | null =>
  Object.values(tag.attributes).find(({ local }) => local === name)?.value ?? null

/** Never seen outside: it ends the walk. */
class Unreadable extends Error {}
