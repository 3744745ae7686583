import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const RACINE = path.join(import.meta.dirname, '../../renderer')
const TEXTES = readdirSync(RACINE, { recursive: true, encoding: 'utf8' }).filter(f => f.endsWith('texts.ts'))
const CHAINES = /'([^'\n]*)'|`([^`\n]*)`/g

/** The sentences of a file, without the code between braces. */
function phrasesDe(fichier: string): string[] {
  const source = readFileSync(path.join(RACINE, fichier), 'utf8')
  return [...source.matchAll(CHAINES)].map(m => (m[1] ?? m[2] ?? '').replace(/\$\{[^}]*\}/g, '…'))
}

test.each(TEXTES)('%s suit la typographie française', fichier => {
  const fautes = phrasesDe(fichier).filter(t => / [:;?!»%]|« |\w'\w|\.\.\./.test(t))
  expect(fautes).toEqual([])
})
