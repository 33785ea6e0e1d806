/** Whose name leaves a text, and what stands in its place. */
export type Hidden = { readonly name: string; readonly mark: string }

/**
 * Takes names out of a text, however they are spaced and cased, with their degrees or without. Whose name begins alike
 * and is `spared` keeps it.
 */
export function namesOut(hidden: readonly Hidden[], spared: readonly string[]): (text: string) => string {
  // "Siti Aminah" goes before "Siti" can take half of her.
  const longestFirst = hidden.toSorted((one, other) => other.name.length - one.name.length)
  const steps = longestFirst.map((one) => nameOut(one, spared))
  return (text) => steps.reduce((left, step) => step(left), text)
}

function nameOut({ name, mark }: Hidden, spared: readonly string[]): (text: string) => string {
  const full = name.trim()
  // "Siti Aminah, S.H." is "Siti Aminah" in her own account.
  const bare = full.replace(/\s*,.*$/su, '')
  if (bare === '') return (text) => text
  const longer = spared.map((one) => one.trim()).filter((one) => one.length > bare.length && one !== full)
  const kept = longer.length === 0 ? '(?!)' : longer.map(spelled).join('|')
  const names = new RegExp(bounded(`(?<kept>${kept})|${spelled(full)}|${spelled(bare)}`), 'giu')
  return (text) => text.replace(names, (_found: string, spare?: string) => spare ?? mark)
}

/** "Ali" is nobody's name in "netralitas". */
const bounded = (words: string) => String.raw`(?<![\p{L}\p{N}])(?:${words})(?![\p{L}\p{N}])`

const spelled = (name: string) =>
  name
    .split(/\s+/)
    .map(RegExp.escape)
    .join(String.raw`\s+`)
