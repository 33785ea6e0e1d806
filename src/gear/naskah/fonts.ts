import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/**
 * The fonts that come with the product: by path, for a missing one is silent and the machine's own would print otherwise
 * elsewhere. Each with what stands in for it: Tinos sets the letters, DejaVu Sans what Tinos lacks.
 */
const files = [
  ['@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf', 'dejavu-fonts-ttf/ttf/DejaVuSans.ttf'],
  ['@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf', 'dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf'],
] as const

const { resolve } = createRequire(import.meta.url)

/** Weights, each as the fonts that are asked one after the other. */
export const readFonts = (): readonly (readonly Buffer[])[] =>
  files.map((weight) => weight.map((file) => readFileSync(resolve(file))))
