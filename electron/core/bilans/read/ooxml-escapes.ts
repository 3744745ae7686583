/** Excel writes characters that XML cannot hold as `_x000D_`, and a literal `_x000D_` as `_x005F_x000D_`. */
export function decodeOoxmlEscapes(texte: string): string {
  if (!texte.includes('_x')) return texte
  return texte.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hexa: string) =>
    String.fromCharCode(Number.parseInt(hexa, 16)),
  )
}
