import type { ActorId } from '#store'

/** The answer of a use case, or its refusal as the failure of the test. */
export const granted = <Value>(
  result: { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refusal: unknown },
): Value => {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`)
  return result.value
}

/** A pleno at which all came and agreed. */
export const unanimous = (members: readonly ActorId[]) =>
  ({
    openness: 'tertutup',
    attendance: members.map((member) => ({ member, as: 'hadir' }) as const),
    deciding: { by: 'musyawarah' },
    decision: 'Disetujui.',
    minutes: 'Berita acara.',
  }) as const
