import { editPicture, NotEditable } from './edit-picture.ts'
import { cloned } from './template.ts'

/** What becomes of a picture that was edited: only the edited one is sent, or also the original, sealed. */
type Edited = { readonly file: File; readonly withOriginal: boolean }

/**
 * Lists the chosen pictures below their field, each with the way into the editor. Says of a chosen file how it was edited; undefined where
 * it goes as it is.
 */
export function offer(field: HTMLInputElement): (file: File) => Edited | undefined {
  const place = document.getElementById('gambar-terpilih')
  if (place === null) return () => undefined
  const lines = new Map(
    Array.from(field.files ?? [])
      .filter(isPicture)
      .map((file) => [file, lineFor(file)]),
  )
  place.hidden = lines.size === 0
  place.replaceChildren(...[...lines.values()].map(({ element }) => element))
  return (file) => lines.get(file)?.edited()
}

/** By what the browser says of it: whatever it misses is sent as it is, and the server looks at the bytes. */
const isPicture = ({ type, name }: File) => type.startsWith('image/') || /\.hei[cf]$/i.test(name)

function lineFor(file: File) {
  const { element, find } = cloned('gambar-pilihan')
  const [button, says, choice] = [
    find(HTMLButtonElement, 'sunting'),
    find(HTMLElement, 'kabar'),
    find(HTMLFieldSetElement, 'pilih'),
  ]
  const both = find(HTMLInputElement, 'keduanya')
  find(HTMLElement, 'nama').textContent = file.name
  // Each line has radios of its own.
  for (const radio of element.querySelectorAll('input')) radio.name = `gambar-${String(lineCount)}`
  lineCount += 1
  // Without it no device knows a file again, and a pair sent twice would fall apart (decision 0092).
  both.disabled = !('subtle' in crypto)
  let made: File | undefined
  const edit = async () => {
    const done = await editPicture(made ?? file)
    if (done !== null) made = new File([done], 'suntingan.jpg', { type: done.type })
    choice.hidden = made === undefined
    says.textContent = made === undefined ? '' : (says.dataset['sudah'] ?? '')
  }
  button.addEventListener('click', () => {
    edit()
      .catch((error: unknown) => {
        says.textContent = error instanceof NotEditable ? error.message : String(error)
      })
      .finally(() => {
        button.focus()
      })
  })
  return {
    element,
    edited: (): Edited | undefined => (made === undefined ? undefined : { file: made, withOriginal: both.checked }),
  }
}
let lineCount = 0
