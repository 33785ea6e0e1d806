import type { RuleRow } from '../rule.ts'
import { pemilu2022 } from './pemilu-2022.ts'
import { pilkada2024 } from './pilkada-2024.ts'

/** Every row a clock or a transition may name. */
export const rules: readonly RuleRow[] = [...pilkada2024, ...pemilu2022]
