import { z } from 'zod'
import { contract } from '../../../shared/contract.ts'
import type { Command } from '../command.ts'

export const canaux: Command = {
  nom: 'canaux',
  usage: '[--json]',
  resume: 'les canaux du contrat, avec le schéma JSON de leur entrée et de leur sortie',
  options: {},
  base: 'aucune',
  run() {
    const value = Object.entries(contract).map(([canal, { input, output }]) => ({
      canal,
      entree: z.toJSONSchema(input, { io: 'input', unrepresentable: 'any', reused: 'ref' }),
      sortie: z.toJSONSchema(output, { io: 'output', unrepresentable: 'any', reused: 'ref' }),
    }))
    return Promise.resolve({ value, text: value.map(c => c.canal).join('\n') })
  },
}
