/** A longer text is cut, so that a row stays on a line of the terminal; `--json` has it whole. */
const LARGEUR_MAX = 60

/** A table for people: columns aligned, numbers to the right, one line per row. Says so when there is nothing. */
export function formatTable(entetes: string[], lignes: (string | number | null | undefined)[][]): string {
  if (lignes.length === 0) return 'Rien à afficher.'
  const textes = lignes.map(ligne => entetes.map((_, i) => cellule(ligne[i])))
  const largeurs = entetes.map((entete, i) =>
    Math.max(entete.length, ...textes.map(ligne => ligne[i]?.length ?? 0)),
  )
  const droite = entetes.map((_, i) =>
    lignes.every(ligne => typeof ligne[i] === 'number' || ligne[i] == null),
  )
  const ecrire = (ligne: string[]) =>
    ligne
      .map((texte, i) => (droite[i] ? texte.padStart(largeurs[i] ?? 0) : texte.padEnd(largeurs[i] ?? 0)))
      .join('  ')
      .trimEnd()
  return [ecrire(entetes), ecrire(largeurs.map(l => '─'.repeat(l))), ...textes.map(ecrire)].join('\n')
}

const nombre = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 4 })

function cellule(valeur: string | number | null | undefined): string {
  if (typeof valeur === 'number') return nombre.format(valeur)
  const texte = (valeur ?? '').replace(/\s*[\r\n\t]+\s*/g, ' ')
  return texte.length > LARGEUR_MAX ? `${texte.slice(0, LARGEUR_MAX - 1)}…` : texte
}
