import { AppError } from '../../../shared/domain/erreurs.ts'
import { regleQuorumSchema } from '../../../shared/domain/instance.ts'
import type { Command } from '../command.ts'

export const quorum: Command = {
  nom: 'quorum',
  usage: '--regle R --exercice N --presents N [--representes N] [--pouvoirs N] [--convocation 1|2] [--json]',
  resume: 'la règle de quorum appliquée, en une phrase',
  options: {
    regle: { type: 'string' },
    exercice: { type: 'string' },
    presents: { type: 'string' },
    representes: { type: 'string' },
    pouvoirs: { type: 'string' },
    convocation: { type: 'string' },
  },
  base: 'aucune',
  async run(session, args) {
    const regle = regleQuorumSchema.safeParse(args.required('regle'))
    if (!regle.success)
      throw new AppError(
        'regle_inconnue',
        `Règle inconnue. Les règles sont : ${regleQuorumSchema.options.join(', ')}.`,
      )
    const value = await session.call('quorum:calculer', {
      regle: regle.data,
      exercice: args.requiredInteger('exercice'),
      presents: args.requiredInteger('presents'),
      representes: args.integer('representes') ?? 0,
      pouvoirs: args.integer('pouvoirs') ?? 0,
      convocation: args.choice('convocation', ['1', '2']) === '2' ? 2 : 1,
    })
    return { value, text: value.phrase }
  },
}
