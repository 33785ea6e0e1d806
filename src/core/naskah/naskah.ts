import type { Mark } from '#law'

/**
 * Papers as values: words and fields, no layout. Who makes one draws nothing; who sets it in type (gear/naskah) decides
 * nothing. Plain JSON, because the press is a process of its own, and the same value gives the same bytes.
 */

export type NaskahLine = { readonly term: string; readonly says: string }
export type NaskahSection = {
  readonly title: string
  readonly text: string | null
  readonly heading: string | null
  readonly lines: readonly NaskahLine[]
}
/** Who signs in ink. Without a name the line is left to be filled in. */
type InkSignature = { readonly as: string; readonly name: string | null }

/** Who stands in a paper under a mark: `Pelapor`, `Saksi-1`, `Penemu`. `by` is office and post, and may be read by anybody. */
export type Protected = { readonly mark: string; readonly name: string | null; readonly by: string | null }

/** Printed with its mark of certainty, as the catalogue has it; most forms have none that a source confirms. */
export type FormCode = { readonly code: string; readonly mark: Mark }

/** Head of the sheet: `BADAN PENGAWAS PEMILIHAN UMUM` and whose. */
export type Kop = { readonly body: string; readonly place: string | null; readonly address: string | null }

/** The code as it is typed, and the address with the code behind `#`, as the QR has it. */
type PaperCheck = { readonly code: string } & Address & {
    /** Where whoever it is sent to answers it; null for a paper that asks for no answer. */
    readonly door: Address | null
  }
/** A code on a sheet, for whoever it is sent to. */
export type PaperDoor = { readonly code: string } & Address
/** With the code behind `#`, for a QR; and the page alone, to be typed. */
type Address = { readonly address: string; readonly page: string }

type PaperHead = {
  readonly kop: Kop
  readonly number: string | null
  readonly form: FormCode | null
  /** Seconds since 1970: of what is written, not of the printing, so that the same paper stays the same to the byte. */
  readonly writtenAt: number
  /** `lengkap` stays in the sealed file; `keluar` names nobody who is protected, and is the only one that is sent out. */
  readonly version: 'lengkap' | 'keluar'
  readonly protected: readonly Protected[]
  /** Their names stay as written, also where a protected name begins alike. */
  readonly accused: readonly string[]
  /** Of the demonstration: says so on every sheet. */
  readonly specimen: boolean
  /** By what anybody may ask whether it is genuine; a paper has it from when it is issued. */
  readonly check: PaperCheck | null
}

/** What an official letter has above and below its text. */
type Letter = {
  readonly nature: string
  readonly attachments: string | null
  readonly about: string
  readonly dated: string
  readonly to: readonly string[]
  readonly signature: InkSignature
  /** Tembusan. */
  readonly copies: readonly string[]
}

type Signed = { readonly signatures: readonly InkSignature[] }
type Facts = { readonly facts: readonly NaskahLine[] }
type NaskahCondition = { readonly says: string; readonly met: boolean; readonly basis: string }
type Accused = { readonly title: string; readonly lines: readonly NaskahLine[] }

/** One clock with every day that was counted or skipped, and what it was before it was computed again. */
export type ClockProof = {
  readonly title: string
  readonly lines: readonly NaskahLine[]
  readonly days: readonly { readonly n: string; readonly date: string; readonly why: string }[]
  readonly was: readonly string[]
}

/** One piece of evidence, and who did what with it since it came: by post, never by name. */
export type CustodyProof = {
  readonly title: string
  readonly lines: readonly NaskahLine[]
  readonly chain: readonly { readonly when: string; readonly who: string; readonly what: string }[]
}

/** What was known at the end of one day: law, calendar, evidence and posts. */
export type DayProof = { readonly title: string; readonly sections: readonly NaskahSection[] }

type Papers = {
  'tanda-terima': Facts & Signed & { readonly receipt: string; readonly scan: string; readonly says: readonly string[] }
  'formulir-laporan': Signed & { readonly sections: readonly NaskahSection[]; readonly blanks: readonly string[] }
  lhp: Signed & { readonly sections: readonly NaskahSection[] }
  'kajian-awal': Facts & Signed & { readonly conditions: readonly NaskahCondition[]; readonly study: string }
  'undangan-klarifikasi': Letter & {
    readonly meeting: readonly NaskahLine[]
    readonly asked: string
    /** What opens his side of the case to a terlapor. Only on the sheet that is printed while the code is known. */
    readonly door: PaperDoor | null
  }
  'ba-klarifikasi': Facts &
    Signed & {
      readonly oath: string | null
      readonly minutes: string
      /** That it was read back and how it was signed, or that it was not yet. */
      readonly signed: string
    }
  kajian: Facts & Signed & { readonly allegations: readonly Accused[]; readonly study: string }
  'ba-pleno': Facts &
    Signed & {
      readonly attendance: readonly NaskahLine[]
      readonly minutes: string
      readonly decision: string
      readonly basis: string
    }
  'pembuktian-tenggat': Facts & {
    readonly notes: readonly string[]
    readonly clocks: readonly ClockProof[]
    readonly days: readonly DayProof[]
  }
  'sertifikat-bukti': Facts & { readonly notes: readonly string[]; readonly pieces: readonly CustodyProof[] }
  /** That somebody finished a course: his to keep and to show. */
  'sertifikat-belajar': Facts & { readonly notes: readonly string[] }
  'surat-penerusan': Letter & {
    readonly summary: string | null
    readonly allegations: readonly Accused[]
    readonly facts: readonly NaskahLine[]
  }
  'lembar-jawaban': Facts & {
    readonly to: string
    readonly steps: readonly SlipStep[]
    /** Of TNI and Polri: number and day, and no content. */
    readonly isSecret: boolean
    readonly returnTo: readonly string[]
  }
  'pemberitahuan-status': Letter & Facts & { readonly status: string }
  'pemberitahuan-kelengkapan': Letter & Facts & { readonly lacking: readonly NaskahCondition[]; readonly until: string }
  'surat-pelimpahan': Letter & Facts & { readonly why: string | null }
  'ba-sumpah': Facts & Signed & { readonly oath: string }
  'pengumuman-status': Facts & Signed & { readonly outcomes: readonly Accused[]; readonly withheld: string }
  'saran-perbaikan': Letter & Facts & { readonly advice: string }
  'ringkasan-keputusan': Facts & Signed & { readonly decisions: readonly Accused[] }
  /** Of a pledge: says of its signer what he agreed to. `statement` stands in the metadata of the file. */
  'sertifikat-pakta': Facts & {
    readonly words: string
    readonly says: readonly string[]
    readonly statement: string
    readonly key: string
  }
  /** The one paper that says who reported: for one addressee, by one decision (N42). It has no second version. */
  'lampiran-identitas': Facts &
    Signed & {
      readonly to: string
      readonly identity: readonly { readonly title: string; readonly lines: readonly NaskahLine[] }[]
    }
}

/** Ticked by hand, with what is then written beside it. */
export type SlipStep = { readonly says: string; readonly blanks: readonly string[] }

export type NaskahKind = keyof Papers
export type NaskahOf<Kind extends NaskahKind> = PaperHead & { readonly kind: Kind } & Papers[Kind]
export type Naskah = { readonly [Kind in NaskahKind]: NaskahOf<Kind> }[NaskahKind]

/** Every kind, for whoever must have one of each. */
export const naskahKinds = Object.keys({
  'tanda-terima': 0,
  'formulir-laporan': 0,
  lhp: 0,
  'kajian-awal': 0,
  'undangan-klarifikasi': 0,
  'ba-klarifikasi': 0,
  kajian: 0,
  'ba-pleno': 0,
  'pembuktian-tenggat': 0,
  'sertifikat-bukti': 0,
  'sertifikat-belajar': 0,
  'surat-penerusan': 0,
  'lembar-jawaban': 0,
  'pemberitahuan-status': 0,
  'pemberitahuan-kelengkapan': 0,
  'surat-pelimpahan': 0,
  'ba-sumpah': 0,
  'pengumuman-status': 0,
  'saran-perbaikan': 0,
  'ringkasan-keputusan': 0,
  'sertifikat-pakta': 0,
  'lampiran-identitas': 0,
} satisfies Record<NaskahKind, 0>) as readonly NaskahKind[]
