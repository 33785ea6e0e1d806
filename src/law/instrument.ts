import type { PlainDate } from './calendar/plain-date.ts'
import type { InForce, Mark, Marked, Words } from './rule.ts'

export type InstrumentKind =
  | 'undang-undang'
  | 'peraturan-pemerintah'
  | 'peraturan-presiden'
  | 'peraturan-bawaslu'
  | 'peraturan-lembaga'
  | 'keputusan'
  | 'surat-edaran'
  | 'keputusan-bersama'
  | 'surat-telegram'
  | 'putusan-mk'

/** A text of law as a whole; what it says stands in its provisions. */
export type Instrument = {
  readonly id: string
  readonly kind: InstrumentKind
  /** As a lawyer cites it. */
  readonly cite: string
  readonly title: Words
  /** The day it was signed or pronounced, when a source states it. That is not yet the day it took effect. */
  readonly dated: Marked<PlainDate> | null
  /** The instrument that repealed it. The day is not always known. */
  readonly repealedBy?: string
  readonly note?: Words
}

/** A row of the register of instruments: one article and what it says. Several versions may share an id, never a day. */
export type Provision = {
  readonly id: string
  readonly instrument: string
  /** `71(1)`; null when the sources name the instrument and no article. */
  readonly article: string | null
  readonly says: Words
  readonly addressee?: Words
  /** The weakest of `parts`, when the parts differ. */
  readonly mark: Mark
  readonly parts?: readonly PartMark[]
  readonly sources: readonly string[]
  readonly inForce: InForce
  /** The ruling whose reading this version states. */
  readonly asReadBy?: string
  readonly note?: Words
}

/** One part of a fact that is surer, or less sure, than the rest of it. */
export type PartMark = {
  readonly of: Words
  readonly mark: Mark
  /** What each source gives, when they conflict. */
  readonly alternatives?: readonly string[]
}
