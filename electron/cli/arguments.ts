import { parseArgs } from 'node:util'
import { parseJour } from '../../shared/domain/dates.ts'
import type { Command } from './command.ts'
import { usageError } from './usage-error.ts'

/** The words of one command, typed as they are asked for. A missing or malformed one throws a usage error. */
export type Arguments = {
  mots: string[]
  json: boolean
  flag(nom: string): boolean
  text(nom: string): string | undefined
  required(nom: string): string
  /** Every value of a repeated option, in order. */
  texts(nom: string): string[]
  integer(nom: string): number | undefined
  requiredInteger(nom: string): number
  /** Decimal comma or point. */
  decimal(nom: string): number
  day(nom: string): string | undefined
  choice<const T extends string>(nom: string, choix: readonly T[]): T | undefined
}

const COMMUNES = { json: { type: 'boolean' }, base: { type: 'string' } } as const

/** Reads the words after the name of a command. */
export function parseArguments(commande: Command, mots: string[]): Arguments {
  const { values, positionals } = analyser(commande, mots)
  const { min = 0, max = 0, nom: attendu = '' } = commande.mots ?? {}
  if (positionals.length < min)
    throw usageError(`Il manque ${attendu}. Usage : ${commande.nom} ${commande.usage}`)
  if (positionals.length > max)
    throw usageError(`« ${positionals[max]} » est en trop. Usage : ${commande.nom} ${commande.usage}`)
  const vide = Object.keys(values).find(nom => values[nom] === '')
  if (vide !== undefined)
    throw usageError(`L’option --${vide} est vide. Usage : ${commande.nom} ${commande.usage}`)
  return createArguments(commande, values, positionals)
}

type Valeurs = Record<string, string | boolean | (string | boolean)[] | undefined>

function analyser(commande: Command, args: string[]): { values: Valeurs; positionals: string[] } {
  try {
    return parseArgs({ args, options: { ...COMMUNES, ...commande.options }, allowPositionals: true })
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause
    throw usageError(`${traduire(cause)} Usage : ${commande.nom} ${commande.usage}`)
  }
}

/** Node says it in English: the name of the option is what matters. */
function traduire(erreur: TypeError): string {
  const option = /'(-[^' <]+)/.exec(erreur.message)?.[1] ?? ''
  const code = 'code' in erreur ? String(erreur.code) : ''
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `L’option ${option} n’existe pas ici.`
  return `L’option ${option} est mal écrite ou sa valeur manque.`
}

function createArguments(commande: Command, values: Valeurs, mots: string[]): Arguments {
  const refus = (message: string) => usageError(`${message} Usage : ${commande.nom} ${commande.usage}`)
  const text = (nom: string) => {
    const valeur = values[nom]
    return typeof valeur === 'string' ? valeur : undefined
  }
  const required = (nom: string) => {
    const valeur = text(nom)
    if (valeur === undefined) throw refus(`Il manque --${nom}.`)
    return valeur
  }
  const integer = (nom: string) => {
    const valeur = text(nom)
    if (valeur === undefined) return undefined
    if (!/^-?\d{1,9}$/.test(valeur)) throw refus(`--${nom} attend un nombre entier, pas « ${valeur} ».`)
    return Number(valeur)
  }
  return {
    mots,
    json: values['json'] === true,
    flag: nom => values[nom] === true,
    text,
    required,
    texts: nom => [values[nom] ?? []].flat().filter(valeur => typeof valeur === 'string'),
    integer,
    requiredInteger(nom) {
      required(nom)
      return integer(nom) ?? 0
    },
    decimal(nom) {
      const valeur = required(nom)
      if (!/^-?\d+([.,]\d+)?$/.test(valeur)) throw refus(`--${nom} attend un nombre, pas « ${valeur} ».`)
      return Number(valeur.replace(',', '.'))
    },
    day(nom) {
      const valeur = text(nom)
      if (valeur !== undefined && parseJour(valeur) === undefined)
        throw refus(`--${nom} attend une date AAAA-MM-JJ, pas « ${valeur} ».`)
      return valeur
    },
    choice(nom, choix) {
      const valeur = text(nom)
      const connu = choix.find(c => c === valeur)
      if (valeur !== undefined && connu === undefined)
        throw refus(`--${nom} attend ${choix.join(', ')}, pas « ${valeur} ».`)
      return connu
    },
  }
}
