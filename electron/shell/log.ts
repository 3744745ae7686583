import path from 'node:path'
import log from 'electron-log/node'

/**
 * The technical log: local, small, and without personal data. Only codes, channel names and places of the program are
 * written: never a path, a file name, a message that may quote a cell, or an input.
 */
export type TechnicalLog = { note(evenement: string, detail?: string): void }

/** Opens the log in the application's own folder; it keeps at most two files of 1 MB. */
export function openTechnicalLog(dossier: string): TechnicalLog {
  const journal = log.create({ logId: 'tandem' })
  journal.transports.console.level = false
  journal.transports.file.resolvePathFn = () => path.join(dossier, 'journal-technique.log')
  journal.transports.file.maxSize = 1_048_576
  return { note: (evenement, detail = '') => journal.info(evenement, sansChemins(detail)) }
}

/** Places of the program keep their file name only: the rest of a path may hold the user's name. */
export function sansChemins(trace: string): string {
  return trace.replace(/(?:file:\/\/)?(?:[A-Za-z]:)?[\\/][^\s():]*[\\/]([^\s():\\/]+)/g, '$1')
}
