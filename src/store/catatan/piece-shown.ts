import { pieceWords, shownHash, shownKey, type Hash, type ShownPiece } from '#core'
import { sha256 } from './tree-hash.ts'

/** What the entry of a piece commits to beside its leaf, made here of what came, as the database makes it of what it wrote. */
export const pieceShown = (salt: Uint8Array, piece: ShownPiece): Hash =>
  shownHash(shownKey(salt, sha256), pieceWords(piece), sha256)
