/**
 * A Vite plugin: the words of the app of the field (/lapangan) become modules of their own. The compiler writes all words of a language
 * into one module, and a module is loaded whole: a phone on a slow line would load those of the desk, 100 KB that it never shows.
 */
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The areas (messages/<language>/<area>.json) that the app speaks, and what the frame of the site says. A word of another area works too, and costs the rest. */
const field =
  /^(lapangan|lhp|shell)_|^rantai_(use|look|own|lists_title|comments$|to_desk)|^(boleh_title|tenggat_title|naskah_check_title|catatan_title|permohonan_title|terbuka_title|pintu_foot|edaran_public_title|belajar_title|ikuti_title|kegiatan_row_n|kegiatan_point_fixed)$/
const parts = ['field', 'rest']
const compiled = /paraglide\/messages\/(id|en|_index)\.js$/
// A key with a capital is exported by a line of its own.
const word = /^(?:export )?const (\w+) =[\s\S]*?^\}\)?;?$(?:\nexport \{ \1 as "[^"]+" \})?/gm
const exported = /^export (const|\{)/gm
const mark = '?words='
/** Layers that do nothing when they are loaded. Else a module counts as needed wherever an entry file names it. */
const pure = /\/src\/(base|law|core|wording)\/(?!paraglide\/runtime)/

/** @returns {import('vite').Plugin} */
export const splitWords = () => ({
  name: 'netra-split-words',
  enforce: 'pre',
  applyToEnvironment: ({ name }) => name === 'client',
  resolveId: (source) => (source.includes(mark) ? source : null),
  load(id) {
    const [file = '', part] = id.split(mark)
    if (!compiled.test(file)) return null
    return part === undefined ? wholeOf(file) : partOf(file, part)
  },
  transform: (code, id) => (pure.test(id) ? { code, map: null, moduleSideEffects: false } : null),
})

const wholeOf = (file) => parts.map((part) => `export * from ${JSON.stringify(file + mark + part)}`).join('\n')

function partOf(file, part) {
  const text = readFileSync(file, 'utf8')
  const words = [...text.matchAll(word)]
  const [found, all] = [words.map(([one]) => one).join('\n'), text].map((of) => of.match(exported)?.length ?? 0)
  if (found !== all) throw new Error(`${file} exports ${all} words, and ${found} of them were understood`)
  const own = words.filter(([, name = '']) => field.test(name) === (part === 'field')).map(([one]) => one)
  return [...(file.endsWith('_index.js') ? importsOf(dirname(file), part) : []), ...own].join('\n')
}

const importsOf = (folder, part) => [
  `import { getLocale, experimentalStaticLocale } from ${JSON.stringify(join(folder, '../runtime.js'))}`,
  ...['id', 'en'].map(
    (name) => `import * as __${name} from ${JSON.stringify(join(folder, `${name}.js`) + mark + part)}`,
  ),
]
