/*
 * The markup of the editor is written by the server, in the reader's language, into templates of the page (picture-editor.svelte): the
 * script copies it and knows no word.
 */

export type Cloned = <Kind extends Element>(kind: new () => Kind, mark: string) => Kind

/** A copy of a template's one element, and the way to what is marked in it. */
export function cloned(id: string): { readonly element: HTMLElement; readonly find: Cloned } {
  const template = document.getElementById(id)
  const first = template instanceof HTMLTemplateElement ? template.content.firstElementChild : null
  const element = first?.cloneNode(true)
  if (!(element instanceof HTMLElement)) throw new Error(`the page has no template ${id}`)
  return {
    element,
    find: (kind, mark) => {
      const found = element.querySelector(`[data-${mark}]`)
      if (found instanceof kind) return found
      throw new Error(`the template ${id} has no ${mark}`)
    },
  }
}

/** Words with `{names}` that the server left open. */
export const filled = (words: string | undefined, blanks: Readonly<Record<string, string | number>>): string =>
  Object.entries(blanks).reduce((said, [name, value]) => said.replaceAll(`{${name}}`, String(value)), words ?? '')
