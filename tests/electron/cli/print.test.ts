import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createPrinter } from '../../../electron/cli/print.ts'
import { findBrowser } from '../../../electron/stand-in/find-browser.ts'
import { dossierTemporaire } from '../../helpers/dossier.ts'
import { findPoppler } from '../../helpers/poppler.ts'

const poppler = findPoppler('le pdf imprimé')
const navigateur = findBrowser()
if (navigateur === undefined)
  process.stderr.write('Aucun navigateur : l’impression en pdf n’est pas vérifiée.\n')

const PAGE = `<!DOCTYPE html><html lang="fr"><head><title>Relevé d’essai</title>
<style>@page { size: A4; margin: 20mm; @bottom-right { content: "Page " counter(page) " / " counter(pages); } }</style></head>
<body><h1>Relevé d’essai</h1><p>Première page</p><h2 style="break-before: page">Suite</h2>
<img src="https://example.invalid/x.png" alt="absente"><script>document.title = 'script'</script></body></html>`

test.runIf(navigateur)(
  'une page devient un pdf balisé, avec signets, titre, langue et numéros de page',
  {
    timeout: 60_000,
  },
  async () => {
    const imprimante = createPrinter()
    onTestFinished(() => imprimante.close())
    const pdf = Buffer.from(await imprimante.imprimer(PAGE))
    expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-')
    const texte = pdf.toString('latin1')
    for (const signe of ['/MarkInfo', '/StructTreeRoot', '/Outlines', '/Lang (fr'])
      expect(texte).toContain(signe)
    const fichier = path.join(dossierTemporaire(), 'page.pdf')
    writeFileSync(fichier, pdf)
    if (poppler === undefined) return
    expect(poppler.infos(fichier)).toMatch(/Title:\s+Relevé d’essai/)
    expect(poppler.infos(fichier)).toMatch(/Tagged:\s+yes/)
    expect(poppler.texte(fichier)).toContain('Page 1 / 2')
    expect(poppler.texte(fichier)).toContain('Page 2 / 2')
  },
)

test('sans navigateur, l’impression est refusée en français', async () => {
  const imprimante = createPrinter({ CHROMIUM_PATH: '/absent', PATH: dossierTemporaire() })
  onTestFinished(() => imprimante.close())
  const essai = imprimante.imprimer(PAGE)
  if (findBrowser({ PATH: '' }) === undefined)
    await expect(essai).rejects.toMatchObject({ code: 'impression_indisponible' })
  else await essai
})
