import type { PartStand } from '#core'
import type { DrawnSection } from '../kegiatan/drawn-form.ts'
import type { Most } from '../meja/lhp-places.ts'

type Choice = { readonly value: string; readonly says: string }

/** What Form A offers to choose from. */
export type LhpChoices = {
  readonly elections: readonly Choice[]
  readonly stages: readonly string[]
  readonly forms: readonly Choice[]
  readonly most: Most
  readonly kinds: readonly Choice[]
  readonly about: readonly Choice[]
  readonly acts: readonly Choice[]
  /** The form of an activity, with its words. Left out by a server of before. */
  readonly activity?: ActivityKit
}

export type ActivityKit = {
  readonly sections: readonly DrawnSection[]
  /** Names of offices near, to choose from. */
  readonly offices: readonly string[]
  /** What stands in a new one. */
  readonly first: Values
}

/** A form by the names of its fields, as the desk's own sends it; several words of one field with blanks between them. */
export type Values = Readonly<Record<string, string>>

/** What a phone takes along where there is no signal. */
export type FieldKit = {
  readonly name: string
  readonly office: string
  /** The choices by the hash of what they say. */
  readonly edition: string
  readonly choices: LhpChoices
  readonly drafts: readonly Theirs[]
  /** Activities that are begun and not entered. Left out by a server of before. */
  readonly activities?: readonly Theirs[]
  /** Left out in what was sealed before there was any. */
  readonly chain?: KitChain
  /** By which it seals what it carries by hand; a kit of an older version has none. */
  readonly bundle?: BundleKey | null
}

export type KitChecklist = {
  readonly id: string
  readonly title: string
  readonly office: string
  readonly questions: readonly string[]
}

/** What ranks above ask and say, and what waits below. */
export type KitChain = {
  /** The last day of the post, in the last days before it. */
  readonly lastDay: string | null
  readonly checklists: readonly KitChecklist[]
  readonly comments: readonly {
    readonly id: string
    readonly about: string
    readonly who: string
    readonly body: string
    readonly at: string
  }[]
  readonly lookAt: readonly {
    readonly id: string
    readonly who: string
    readonly question: string
    readonly note: string
    readonly at: string
  }[]
}

export type BundleKey = { readonly id: string; readonly secret: string }

/** What a phone writes: an LHP (Form A), or an activity of prevention (Form Cegah). */
export type FormKind = 'lhp' | 'kegiatan'

/** As it is sent: a phone that has this edition of the choices, or its key, is not sent them again. */
export type SentKit = Omit<FieldKit, 'choices'> & { readonly choices: LhpChoices | null }

/** A draft as it stands on the server. */
export type Theirs = { readonly id: string; readonly version: number; readonly values: Values }

/** What is wrong, by field and in general. */
export type Faults = { readonly errors: Values; readonly general: string | null }

export type FieldTaken = {
  readonly version: number
  readonly receivedAt: string
  readonly state: string
  readonly number: string | null
  /** Why it was stored and yet not submitted. */
  readonly unsubmitted: Faults | null
}

/** What a text of a phone is answered. */
export type DraftAnswer =
  | { readonly kind: 'taken'; readonly taken: FieldTaken }
  /** Written elsewhere since; nothing was stored. */
  | { readonly kind: 'changed'; readonly theirs: Theirs }
  | { readonly kind: 'faults'; readonly faults: Faults }

/** What became of the files that a phone announced. */
export type FilesTaken = {
  readonly files: readonly {
    readonly id: string
    readonly announcedAt: string
    readonly copy: PartStand
    readonly original: PartStand
  }[]
}
