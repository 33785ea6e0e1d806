import type { FileVault, OpenFile } from '#app'
import { openSealedFile } from './sealer.ts'

/**
 * Opens kept files and nothing else: bytes come from the vault by their id, never from whoever asks, so what is sealed in the
 * database (who reported) cannot be handed in here.
 */
export const createFileOpener =
  (keysDir: string, files: FileVault): OpenFile =>
  async (id, keyId) => {
    const sealed = await files.read(id)
    return sealed === null ? null : Buffer.from(await openSealedFile(keysDir, keyId, sealed), 'base64')
  }
