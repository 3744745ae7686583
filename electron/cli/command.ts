import type { ParseArgsOptionsConfig } from 'node:util'
import type { Channel, Output, Request } from '../../shared/contract.ts'
import type { Arguments } from './arguments.ts'

/** What a command may do: call the contract, on the base named by `--base`. */
export type Session = {
  /** Throws the refusal of the channel. */
  call<C extends Channel>(channel: C, input: Request<C>): Promise<Output<C>>
  /** Any channel with any input, as `appeler` gives them. */
  callUntyped(channel: Channel, input: unknown): Promise<unknown>
  openBase(fichier: string): Promise<void>
  /** Text of a file named on the command line; throws a refusal. */
  readText(fichier: string): string
  readStdin(): Promise<string>
  /** For the person at the terminal: stderr, never mixed with the answer. */
  tell(message: string): void
}

/** `value` is printed with `--json`, `text` without. */
export type Result = { value: unknown; text: string }

export type Command = {
  nom: string
  /** After the name, as `--aide` shows it. */
  usage: string
  resume: string
  options: ParseArgsOptionsConfig
  /** Words without a name: `FICHIER…`. */
  mots?: { min: number; max: number; nom: string }
  /** Opened before `run`; a command without it never sees a base. */
  base: 'requise' | 'aucune'
  run(session: Session, args: Arguments): Promise<Result>
}
