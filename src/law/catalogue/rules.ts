import type { RuleRow } from '../rule.ts'
import { gakkumdu } from './gakkumdu.ts'
import { pemeriksaanPpk } from './pemeriksaan-ppk.ts'
import { pemilu2022 } from './pemilu-2022.ts'
import { pengawasan } from './pengawasan.ts'
import { pilkada2024 } from './pilkada-2024.ts'
import { pintu } from './pintu.ts'
import { rapatPleno } from './rapat-pleno.ts'
import { tindakLanjut } from './tindak-lanjut.ts'

/** Every row a clock or a transition may name. */
export const rules: readonly RuleRow[] = [
  ...pilkada2024,
  ...pemilu2022,
  ...pengawasan,
  ...pintu,
  ...rapatPleno,
  ...gakkumdu,
  ...tindakLanjut,
  ...pemeriksaanPpk,
]
