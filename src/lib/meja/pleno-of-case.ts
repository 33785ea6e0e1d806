import { error } from '@sveltejs/kit'
import type { CasePage, PlenoLine } from '#store/views'

/** A pleno of the case, or one on the LHP that made it. */
export function plenoOfCase({ plenos, findings }: CasePage, plenoId: string): PlenoLine {
  const held = [...plenos, ...findings.flatMap((finding) => finding.plenos)].find(({ id }) => id === plenoId)
  if (held === undefined) error(404)
  return held
}
