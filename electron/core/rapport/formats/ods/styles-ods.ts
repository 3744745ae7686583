import type { Cellule } from '../../modele.ts'

/** How a cell of the sheet looks; the number format goes with it. */
export type StyleCellule =
  | 'texte'
  | 'entete'
  | 'titre'
  | 'mention'
  | 'section'
  | 'phrase'
  | 'note'
  | 'absente'
  | 'total'

const NOMBRES = ['entier', 'decimal', 'pourcentage', 'points', 'euros', 'jour', 'annee'] as const
type StyleNombre = (typeof NOMBRES)[number]

/** The number style of a cell; null for a text or an absence. */
export function getStyleNombre(cellule: Cellule): StyleNombre | null {
  if (cellule.type === 'texte') return null
  if (cellule.type === 'jour') return 'jour'
  if (cellule.type === 'annee') return 'annee'
  if (cellule.valeur === null) return null
  if (cellule.ecart === 'points') return 'points'
  return cellule.format === 'jours' ? 'decimal' : cellule.format
}

/** Name of the style of a cell that holds a number: a total is in strong letters, a change has its sign. */
export function nommerStyle(
  nombre: StyleNombre,
  { total, signe }: { total: boolean; signe: boolean },
): string {
  return `n-${nombre}${signe ? '-signe' : ''}${total ? '-total' : ''}`
}

const TRAIT = '0.5pt solid #d9d4ca'
const BORD = `fo:border="${TRAIT}"`
const SUITE = 'fo:wrap-option="wrap" style:vertical-align="top"'

/** Number formats, cell styles and page layouts; everything that no sheet changes. */
export function stylesOds(): string {
  return [
    ...NOMBRES.flatMap(n =>
      SIGNABLES.includes(n) ? [formatXml(n, false), formatXml(n, true)] : [formatXml(n, false)],
    ),
    ...Object.entries(TEXTES).map(([nom, { cellule, texte }]) => styleXml(nom, '', cellule, texte)),
    ...NOMBRES.flatMap(n =>
      [false, true].flatMap(signe => (signe && !SIGNABLES.includes(n) ? [] : stylesNombre(n, signe))),
    ),
  ].join('')
}

const SIGNABLES: readonly string[] = ['entier', 'decimal', 'pourcentage', 'points', 'euros']

const TEXTES: Record<StyleCellule, { cellule: string; texte: string }> = {
  texte: { cellule: `${BORD} ${SUITE}`, texte: '' },
  total: { cellule: `${BORD} ${SUITE} fo:background-color="#f3efe6"`, texte: 'fo:font-weight="bold"' },
  absente: { cellule: `${BORD} ${SUITE}`, texte: 'fo:color="#6b7280"' },
  entete: {
    cellule: `${BORD} ${SUITE} fo:background-color="#0f5c63"`,
    texte: 'fo:font-weight="bold" fo:color="#ffffff"',
  },
  titre: { cellule: SUITE, texte: 'fo:font-weight="bold" fo:font-size="16pt" fo:color="#1f2937"' },
  mention: { cellule: SUITE, texte: 'fo:font-weight="bold" fo:color="#9a3c06"' },
  section: { cellule: SUITE, texte: 'fo:font-weight="bold" fo:font-size="13pt" fo:color="#0f5c63"' },
  phrase: { cellule: SUITE, texte: '' },
  note: { cellule: SUITE, texte: 'fo:font-style="italic" fo:font-size="9pt" fo:color="#4b5563"' },
}

function stylesNombre(nombre: StyleNombre, signe: boolean): string[] {
  return [false, true].map(total => {
    const { cellule, texte } = TEXTES[total ? 'total' : 'texte']
    const data = `style:data-style-name="f-${nombre}${signe ? '-signe' : ''}"`
    return styleXml(nommerStyle(nombre, { total, signe }), data, cellule, texte, ' fo:text-align="end"')
  })
}

function styleXml(nom: string, data: string, cellule: string, texte: string, paragraphe = ''): string {
  return `<style:style style:name="${nom}" style:family="table-cell" style:parent-style-name="Default"${data === '' ? '' : ` ${data}`}><style:table-cell-properties ${cellule}/>${paragraphe === '' ? '' : `<style:paragraph-properties${paragraphe}/>`}${texte === '' ? '' : `<style:text-properties ${texte}/>`}</style:style>`
}

/** A change shows its sign on both sides of 0: a positive number has a format of its own, chosen by a condition. */
function formatXml(nombre: StyleNombre, signe: boolean): string {
  const nom = `f-${nombre}${signe ? '-signe' : ''}`
  if (!signe) return balise(nombre, nom, '', '')
  const positif = `${nom}-p`
  const condition = `<style:map style:condition="value()&gt;0" style:apply-style-name="${positif}"/>`
  return `${balise(nombre, positif, '+', '', ' style:volatile="true"')}${balise(nombre, nom, '', condition)}`
}

function balise(nombre: StyleNombre, nom: string, prefixe: string, suite: string, attributs = ''): string {
  const avant = prefixe === '' ? '' : `<number:text>${prefixe}</number:text>`
  const tete = `style:name="${nom}" number:language="fr" number:country="FR"${attributs}`
  const nb = (decimales: number, groupe = true) =>
    `<number:number number:decimal-places="${decimales}" number:min-decimal-places="${decimales}" number:min-integer-digits="1"${groupe ? ' number:grouping="true"' : ''}/>`
  if (nombre === 'jour')
    return `<number:date-style ${tete}><number:day number:style="long"/><number:text>/</number:text><number:month number:style="long"/><number:text>/</number:text><number:year number:style="long"/></number:date-style>`
  if (nombre === 'pourcentage')
    return `<number:percentage-style ${tete}>${avant}${nb(1)}<number:text>\u202f%</number:text>${suite}</number:percentage-style>`
  const fin = { points: '\u00a0pts', euros: '\u202f€', entier: '', decimal: '', annee: '' }[nombre]
  const decimales = { points: 1, euros: 2, entier: 0, decimal: 1, annee: 0 }[nombre]
  const texteFin = fin === '' ? '' : `<number:text>${fin}</number:text>`
  return `<number:number-style ${tete}>${avant}${nb(decimales, nombre !== 'annee')}${texteFin}${suite}</number:number-style>`
}
