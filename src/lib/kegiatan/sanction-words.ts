import { checkSanction, type SanctionVerdict } from '#core'
import { sanctionedKinds } from '#core'
import { subjectKinds, type Mark, type SubjectKind } from '#law'
import { inTongue, m } from '#wording'
import { sanctionedInWords } from './words.ts'

type AnnouncedLine = { readonly says: string; readonly cite: string | null; readonly mark: Mark | null }
export type AnnouncedSheet = { readonly words: string; readonly lines: readonly AnnouncedLine[] }

/** A sanction as it was announced, held against the catalogue, for the kinds it was announced for; where nobody said, for all. */
export function announcedSheet({
  sanction,
  sanctionFor,
}: {
  readonly sanction: string | null
  readonly sanctionFor: readonly string[]
}): readonly AnnouncedSheet[] {
  if (sanction === null) return []
  const named = subjectKinds.filter((kind) => sanctionFor.includes(kind))
  const kinds: readonly SubjectKind[] = named.length > 0 ? named : sanctionedKinds
  return [{ words: sanction, lines: checkSanction(sanction, kinds).flatMap(linesOf) }]
}

function linesOf(verdict: SanctionVerdict): readonly AnnouncedLine[] {
  if (verdict.kind === 'vague') return [{ says: m.kegiatan_sanction_vague(), cite: null, mark: null }]
  const who = sanctionedInWords(verdict.for)
  if (verdict.kind === 'unknown')
    return [{ says: m.kegiatan_sanction_unknown({ who, name: verdict.named.join(', ') }), cite: null, mark: null }]
  if (verdict.kind === 'former')
    return [
      {
        says: m.kegiatan_sanction_former({ who, says: inTongue(verdict.former.says) }),
        cite: verdict.former.cite,
        mark: verdict.former.mark,
      },
    ]
  return verdict.sanctions.map(({ title, range, decidedBy, cite, mark }) => ({
    says: m.kegiatan_sanction_known({
      who,
      name: [inTongue(title), range === null ? null : inTongue(range)].filter(Boolean).join(', '),
      by: inTongue(decidedBy),
    }),
    cite,
    mark,
  }))
}
