import type { Request } from '../../../shared/contract.ts'
import type { Indicateur } from '../../../shared/domain/indicateur.ts'
import { formatValeur } from '../../../shared/domain/nombres.ts'
import type { Arguments } from '../arguments.ts'
import type { Command } from '../command.ts'
import { formatTable } from '../table.ts'
import { usageError } from '../usage-error.ts'

export const indicateurs: Command = {
  nom: 'indicateurs',
  usage: '--base B --convention ID (--annee A | --du J --au J) [--territoire T] [--code C] [--brut] [--json]',
  resume: 'toutes les valeurs du catalogue ; les petits nombres sont masqués sauf avec --brut',
  options: {
    convention: { type: 'string' },
    annee: { type: 'string' },
    du: { type: 'string' },
    au: { type: 'string' },
    territoire: { type: 'string' },
    code: { type: 'string' },
    brut: { type: 'boolean' },
  },
  base: 'requise',
  async run(session, args) {
    const territoire = args.text('territoire')
    const code = args.text('code')
    const value = await session.call('indicateurs:list', {
      convention: args.required('convention'),
      ...lirePeriode(args),
      ...(territoire === undefined ? {} : { territoire }),
      ...(code === undefined ? {} : { code }),
      brut: args.flag('brut'),
    })
    return {
      value,
      text: formatTable(['Code', 'Indicateur', 'Valeur', 'Objectif', 'n', 'Manquants'], value.map(ligne)),
    }
  },
}

type Periode = Pick<Request<'indicateurs:list'>, 'annee' | 'du' | 'au'>

function lirePeriode(args: Arguments): Periode {
  const [annee, du, au] = [args.integer('annee'), args.day('du'), args.day('au')]
  if (annee !== undefined && du === undefined && au === undefined) return { annee }
  if (annee === undefined && du !== undefined && au !== undefined) return { du, au }
  throw usageError('Donnez soit --annee A, soit --du J et --au J.')
}

function ligne(i: Indicateur): (string | number | null)[] {
  const objectif = i.objectif === null ? '' : formatValeur(i.objectif.valeur, null, i.unite)
  return [i.code, i.libelle, formatValeur(i.valeur, i.absence, i.unite), objectif, i.n, i.manquants]
}
