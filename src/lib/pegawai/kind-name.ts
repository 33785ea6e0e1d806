import { pegawaiKinds } from '#core'
import { pegawaiKindWords } from '#wording'

export function kindName(kind: string): string {
  const known = pegawaiKinds.find((one) => one === kind)
  return known === undefined ? kind : pegawaiKindWords[known]()
}
