/** Names of the characters 160 to 255 (HTML 4.01, 24.2.1), in their order. */
const LATIN_1 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'

const ENTITES: ReadonlyMap<string, string> = new Map([
  ...LATIN_1.split(' ').map((nom, i): [string, string] => [nom, String.fromCharCode(160 + i)]),
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['OElig', 'Œ'],
  ['oelig', 'œ'],
  ['Yuml', 'Ÿ'],
  ['euro', '€'],
  ['hellip', '…'],
  ['ndash', '–'],
  ['mdash', '—'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['sbquo', '‚'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['bdquo', '„'],
  ['lsaquo', '‹'],
  ['rsaquo', '›'],
  ['bull', '•'],
  ['trade', '™'],
  ['dagger', '†'],
  ['permil', '‰'],
  ['minus', '−'],
  ['ne', '≠'],
  ['le', '≤'],
  ['ge', '≥'],
  ['asymp', '≈'],
  ['infin', '∞'],
  ['rarr', '→'],
  ['larr', '←'],
  ['thinsp', '\u2009'],
  ['ensp', '\u2002'],
  ['emsp', '\u2003'],
  ['zwnj', ''],
  ['zwj', ''],
])

/** Windows characters that pages number as if they were Unicode (HTML, 13.2.5.80). */
const WINDOWS = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'

/** Text with its references replaced; one that is unknown stays as it is written. */
export function decoderEntites(texte: string): string {
  if (!texte.includes('&')) return texte
  return texte.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,8}\d{0,2}));?/gi,
    (tout, hexa, decimal, nom) => {
      if (nom !== undefined) return ENTITES.get(nom) ?? tout
      return caractere(hexa === undefined ? Number(decimal) : Number.parseInt(hexa, 16))
    },
  )
}

function caractere(code: number): string {
  if (code >= 128 && code < 160) return WINDOWS.charAt(code - 128)
  const permis = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
  return permis ? String.fromCodePoint(code) : '\ufffd'
}
