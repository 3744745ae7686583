type Props = { valeurs: (number | null)[]; largeur?: number; hauteur?: number; mots: string }

/** A small line since the start; years without a value leave a gap, and the last one is marked. */
export function Sparkline({ valeurs, largeur = 96, hauteur = 28, mots }: Props) {
  const connues = valeurs.filter(v => v !== null)
  if (connues.length < 2) return null
  const [min, max] = [Math.min(...connues), Math.max(...connues)]
  const marge = 4
  const x = (rang: number) => marge + (rang * (largeur - 2 * marge)) / (valeurs.length - 1)
  const y = (v: number) =>
    max === min ? hauteur / 2 : hauteur - marge - ((v - min) * (hauteur - 2 * marge)) / (max - min)
  const segments = tracer(valeurs, x, y)
  const dernier = valeurs.findLastIndex(v => v !== null)
  const fin = valeurs[dernier] ?? null
  return (
    <svg width={largeur} height={hauteur} role="img" aria-label={mots} style={{ display: 'block' }}>
      <path d={segments} fill="none" stroke="var(--fort)" strokeWidth="2" strokeLinejoin="round" />
      {fin === null ? null : <circle cx={x(dernier)} cy={y(fin)} r="3.2" fill="var(--fort)" />}
    </svg>
  )
}

function tracer(
  valeurs: (number | null)[],
  x: (rang: number) => number,
  y: (valeur: number) => number,
): string {
  let chemin = ''
  let leve = true
  for (const [rang, valeur] of valeurs.entries()) {
    if (valeur !== null) chemin += `${leve ? 'M' : 'L'}${x(rang).toFixed(1)} ${y(valeur).toFixed(1)}`
    leve = valeur === null
  }
  return chemin
}
