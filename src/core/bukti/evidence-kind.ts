/** What a piece of evidence is, by its content. `lain` is kept and handed out as a stream of bytes, and never opened here. */
export const evidenceKinds = ['gambar', 'video', 'audio', 'dokumen', 'lain'] as const
export type EvidenceKind = (typeof evidenceKinds)[number]

export type EvidenceType = { readonly kind: EvidenceKind; readonly mediaType: string }

const mebibyte = 1024 * 1024

/** The largest file of each kind (N47). */
export const evidenceLimits: Readonly<Record<EvidenceKind, number>> = {
  gambar: 50 * mebibyte,
  video: 2048 * mebibyte,
  audio: 500 * mebibyte,
  dokumen: 100 * mebibyte,
  lain: 100 * mebibyte,
}
export const largestEvidence = Math.max(...Object.values(evidenceLimits))

/** What one report, or all officers of one case, may send (N47). */
export const evidenceRoom = { files: 50, bytes: 5 * 1024 * mebibyte } as const

/** How many days a file may take to come (N47). */
export const uploadDays = 7

/** How much of a file's beginning and end `evidenceTypeOf` wants to see. */
export const seenBytes = { head: 4096, tail: 65_557 } as const

const opaque: EvidenceType = { kind: 'lain', mediaType: 'application/octet-stream' }

type Sign = EvidenceType & { readonly begins: string; readonly at?: number; readonly inside?: string }
const image = (name: string) => ({ kind: 'gambar', mediaType: `image/${name}` }) as const
const video = (name: string) => ({ kind: 'video', mediaType: `video/${name}` }) as const
const audio = (name: string) => ({ kind: 'audio', mediaType: `audio/${name}` }) as const

/** How files begin, as Latin-1. The first line that fits counts: what is special stands before what is general. */
const signs: readonly Sign[] = [
  { ...image('jpeg'), begins: '\xff\xd8\xff' },
  { ...image('png'), begins: '\x89PNG\r\n\x1a\n' },
  { ...image('gif'), begins: 'GIF8' },
  { ...image('webp'), begins: 'RIFF', inside: 'WEBP' },
  { ...image('avif'), at: 4, begins: 'ftypavif' },
  ...['heic', 'heix', 'mif1', 'msf1'].map((brand) => ({ ...image('heic'), at: 4, begins: `ftyp${brand}` })),
  { ...audio('mp4'), at: 4, begins: 'ftypM4A' },
  { ...video('quicktime'), at: 4, begins: 'ftypqt' },
  { ...video('3gpp'), at: 4, begins: 'ftyp3g' },
  { ...video('mp4'), at: 4, begins: 'ftyp' },
  { ...video('webm'), begins: '\x1a\x45\xdf\xa3' },
  { ...video('x-msvideo'), begins: 'RIFF', inside: 'AVI ' },
  { ...audio('wav'), begins: 'RIFF', inside: 'WAVE' },
  { ...audio('mpeg'), begins: 'ID3' },
  ...['\xff\xfb', '\xff\xf3', '\xff\xf2'].map((begins) => ({ ...audio('mpeg'), begins })),
  { ...audio('ogg'), begins: 'OggS' },
  { ...audio('amr'), begins: '#!AMR' },
  { ...audio('flac'), begins: 'fLaC' },
  { kind: 'dokumen', mediaType: 'application/pdf', begins: '%PDF-' },
]

/** What a browser would run, or another program would find in the same bytes. */
const foreign = /<(?:script|svg|html|!doctype|\?xml-stylesheet)|%PDF-|PK\x03\x04/i

/**
 * What a file is. Only how it begins says so: its name and what its sender says of it count for nothing. What begins like one thing and
 * holds another (a polyglot), and whatever is not on the list (SVG, HTML, archives, programs), is a stream of bytes.
 */
export function evidenceTypeOf(head: string, tail: string): EvidenceType {
  const sign = signs.find(
    ({ begins, at = 0, inside }) => head.startsWith(begins, at) && (inside === undefined || head.startsWith(inside, 8)),
  )
  if (sign === undefined || foreign.test(head.slice(sign.begins.length)) || endsAsZip(tail)) return opaque
  const { kind, mediaType } = sign
  return soundAlone[mediaType]?.(head) === true ? audio(mediaType.slice('video/'.length)) : { kind, mediaType }
}

/**
 * Films that hold no picture, as a browser records a voice: their first bytes list the tracks (Matroska codec ids; of MP4 only where it is
 * fragmented, because of others the list may stand anywhere).
 */
const soundAlone: Readonly<Record<string, (head: string) => boolean>> = {
  'video/webm': (head) => /A_(?:OPUS|VORBIS)/.test(head) && !/V_(?:VP[89]|AV1|MPEG)/.test(head),
  'video/mp4': (head) => head.includes('mvex') && head.includes('soun') && !head.includes('vide'),
}

/** A ZIP is read from its end, whatever it begins with (APPNOTE 4.3.16): the record of its end, whose comment reaches the last byte. */
function endsAsZip(tail: string): boolean {
  for (let at = tail.lastIndexOf('PK\x05\x06'); at >= 0; at = at === 0 ? -1 : tail.lastIndexOf('PK\x05\x06', at - 1)) {
    const comment = tail.charCodeAt(at + 20) + tail.charCodeAt(at + 21) * 256
    if (at + 22 + comment === tail.length) return true
  }
  return false
}

/** Whether a file of this size is more than is taken of what it is. */
export const isTooLarge = (size: number, { kind }: EvidenceType): boolean => size > evidenceLimits[kind]
