import { rereadFiles, type Netra } from '#app'

/** Nightly: a stored file that was changed or is missing is a fault, told as every other difference is, each night until somebody has looked. */
export const rereadFilesTask = (netra: Netra) => async (): Promise<void> => {
  const { files, bytes, differences, isCut } = await rereadFiles(netra)
  const read = `${String(files)} stored files (${String(bytes)} bytes) were read anew`
  if (differences.length > 0)
    throw new Error(`${read}, ${String(differences.length)} differ: ${JSON.stringify(differences.slice(0, 20))}`)
  if (isCut) throw new Error(`${read}, and the store that is configured did not answer for the rest`)
}
