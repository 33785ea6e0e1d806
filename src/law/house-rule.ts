import type { Mark, Words } from './rule.ts'

/**
 * Moves no article seen allows or forbids: Netra's own conduct, named so that a page never shows one as law.
 * A mark says what was seen of it in practice or in the other regime; `house` was seen nowhere.
 */
export type HouseRule = { readonly id: `N${number}`; readonly mark: Mark | 'house'; readonly says: Words }
