import type { Command } from '../command.ts'

export const objectif: Command = {
  nom: 'objectif',
  usage: '--base B --convention ID --code C --annee A [--territoire T] --valeur V [--json]',
  resume: 'fixe un objectif ; un taux s’écrit entre 0 et 1',
  options: {
    convention: { type: 'string' },
    code: { type: 'string' },
    annee: { type: 'string' },
    territoire: { type: 'string' },
    valeur: { type: 'string' },
  },
  base: 'requise',
  async run(session, args) {
    const territoire = args.text('territoire')
    const value = await session.call('objectifs:fixer', {
      convention: args.required('convention'),
      code: args.required('code'),
      annee: args.requiredInteger('annee'),
      ...(territoire === undefined ? {} : { territoire }),
      valeur: args.decimal('valeur'),
    })
    const valeur = String(value.valeur).replace('.', ',')
    return { value, text: `Objectif ${value.code} de ${value.annee} : ${valeur}.` }
  },
}
