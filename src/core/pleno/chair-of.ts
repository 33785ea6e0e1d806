import type { Member } from './pleno.ts'

/** The ketua chairs; is the ketua not taking part, the oldest member who is. Null where nobody takes part. */
export function chairOf(members: readonly Member[], taking: readonly string[]): string | null {
  const there = members.filter(({ id }) => taking.includes(id))
  const ketua = there.find(({ isKetua }) => isKetua)
  // ISO days sort as text: the smallest day of birth is the oldest member.
  const oldest = there.reduce<Member | null>(
    (first, member) => (first === null || member.bornOn < first.bornOn ? member : first),
    null,
  )
  return (ketua ?? oldest)?.id ?? null
}
