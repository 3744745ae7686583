import { hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Context } from '../../../../electron/core/context.ts'
import type { Base } from '../../../../electron/core/database/open.ts'
import { impressionIndisponible } from '../../../../electron/core/impression-indisponible.ts'
import type { ContenuFige } from '../../../../electron/core/rapport/validation/contenu-fige.ts'
import { deciderLe } from '../../../helpers/comite.ts'
import { avecImprimante, ouvrirBilan2022, REF_2022, valider2022 } from '../../../helpers/rapport-valide.ts'
import { faire, refuser } from '../../../helpers/reunion.ts'

const TEXTE = {
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Une année de reprise.' }] }],
}

async function ecrireUnTexte(ctx: Context, texte: object = TEXTE): Promise<string> {
  const { chapitres } = await faire(ctx, 'rapport:get', REF_2022)
  const code = chapitres.find(c => c.type !== 'chiffres')?.code ?? ''
  await faire(ctx, 'rapport:ecrire', { ...REF_2022, code, contenu: texte })
  return code
}

/** What an import does to rows of the base. */
function importer(base: Base, requete: string): void {
  base.sqlite.exec(`${requete};
    INSERT INTO imports (convention_id, source_id, fait_le, utilisateur, a_creer, a_modifier, identiques, en_erreur, avertissements)
    VALUES (1, 1, '2023-06-20', 'autre', 0, 8, 0, 0, '[]')`)
}

describe('un rapport validé', () => {
  it('est figé avec ses octets, et l’export rend toujours les mêmes, pdf compris, quand les données changent', async () => {
    const { ctx, base, dossier, pages, decision } = await ouvrirBilan2022()
    await ecrireUnTexte(ctx)
    const valide = await valider2022(ctx, decision)
    expect(valide).toMatchObject({
      etat: 'valide',
      version: 1,
      decision: { id: decision, numero: '2023-01' },
    })
    const formats = valide.fichiers.filter(f => f.destination === 'comite').map(f => f.format)
    expect(formats).toEqual(expect.arrayContaining(['csv', 'html', 'pdf', 'xlsx']))
    importer(base, "UPDATE parcours SET sexe = 'homme', date_sortie = date_entree + 10")
    const imprimees = pages.length
    for (const sortie of ['un', 'deux']) {
      const { fichiers } = await faire(ctx, 'rapport:exporter', {
        ...REF_2022,
        formats,
        dossier: path.join(dossier, sortie),
      })
      for (const f of fichiers)
        expect(valide.fichiers).toContainEqual({
          destination: 'comite',
          format: f.format,
          octets: readFileSync(f.fichier).length,
          sha256: hash('sha256', readFileSync(f.fichier), 'hex'),
        })
    }
    expect(pages).toHaveLength(imprimees)
    const { controles } = await faire(ctx, 'rapport:controles', REF_2022)
    expect(controles.find(c => c.code === 'chiffres_changes')?.message).toContain(
      'File active en fin de période',
    )
    const { html } = await faire(ctx, 'rapport:apercu', REF_2022)
    expect(valide.fichiers.find(f => f.format === 'html')?.sha256).toBe(hash('sha256', html, 'hex'))
  })

  it('garde en JSON les chiffres, les définitions et les textes, et aucune ligne de personne', async () => {
    const { ctx, base, decision } = await ouvrirBilan2022()
    const code = await ecrireUnTexte(ctx)
    await valider2022(ctx, decision)
    const contenu = base.sqlite
      .prepare('SELECT c.contenu FROM rapports r JOIN contenus c ON c.sha256 = r.contenu_sha256')
      .pluck()
      .get() as Buffer
    const fige = JSON.parse(contenu.toString('utf8')) as ContenuFige
    expect(fige.destinations.comite?.actuels.find(i => i.code === 'entrees')?.valeur).toBe(30)
    expect(fige.definitions.every(d => d.version >= 1)).toBe(true)
    expect(fige.chapitres.find(c => c.code === code)?.contenu).toEqual(TEXTE)
    expect(contenu.toString('utf8')).not.toMatch(/personne_id|annee_naissance|date_entree/)
  })

  it('n’est plus servi quand ses octets gardés ont changé', async () => {
    const { ctx, base, dossier, decision } = await ouvrirBilan2022()
    const { fichiers } = await valider2022(ctx, decision)
    const xlsx = fichiers.find(f => f.format === 'xlsx')?.sha256
    base.sqlite.prepare('UPDATE contenus SET contenu = ? WHERE sha256 = ?').run(Buffer.from('faux'), xlsx)
    const demande = { ...REF_2022, formats: ['xlsx'], dossier }
    expect((await refuser(ctx, 'rapport:exporter', demande)).code).toBe('document_abime')
  })

  it('sans imprimante, se valide sans pdf et le dit ; le pdf s’imprime plus tard, une fois, de la page figée', async () => {
    const { ctx, dossier, decision } = await ouvrirBilan2022()
    ctx.imprimer = () => Promise.reject(impressionIndisponible())
    const { fichiers, avertissements } = await valider2022(ctx, decision)
    expect(fichiers.map(f => f.format)).not.toContain('pdf')
    expect(avertissements.join(' ')).toContain('Il sera imprimé une fois')
    const demande = { ...REF_2022, formats: ['html', 'pdf'], dossier }
    const seul = { ...demande, formats: ['pdf'] }
    expect((await refuser(ctx, 'rapport:exporter', seul)).code).toBe('impression_indisponible')
    expect((await faire(ctx, 'rapport:exporter', demande)).fichiers.map(f => f.format)).toEqual(['html'])
    const pages = avecImprimante(ctx)
    const [un, deux] = [
      await faire(ctx, 'rapport:exporter', demande),
      await faire(ctx, 'rapport:exporter', demande),
    ]
    expect(un.fichiers).toEqual(deux.fichiers)
    expect(pages).toHaveLength(1)
  })

  it('se corrige par une nouvelle version qui part des mêmes textes, et garde l’ancienne', async () => {
    const { ctx, dossier, decision } = await ouvrirBilan2022()
    const code = await ecrireUnTexte(ctx)
    const premiere = await valider2022(ctx, decision)
    const autre = { ...REF_2022, code, contenu: { type: 'doc', content: [] } }
    expect((await refuser(ctx, 'rapport:ecrire', autre)).code).toBe('rapport_fige')
    const corrige = await faire(ctx, 'rapport:corriger', { ...REF_2022, motif: 'Une agence oubliée' })
    expect(corrige).toMatchObject({ version: 2, etat: 'brouillon', motif: 'Une agence oubliée' })
    expect((await faire(ctx, 'rapport:chapitre', { ...REF_2022, code })).contenu).toEqual(TEXTE)
    const deux = await faire(ctx, 'rapport:exporter', { ...REF_2022, formats: ['html'], dossier })
    expect(path.basename(deux.fichiers[0]?.fichier ?? '')).toBe('Bilan-2022-seine-et-marne-2022-v2.html')
    const un = await faire(ctx, 'rapport:exporter', { ...REF_2022, formats: ['html'], dossier, version: 1 })
    expect(premiere.fichiers.map(f => f.sha256)).toContain(un.fichiers[0]?.sha256)
    const absente = { ...REF_2022, formats: ['html'], dossier, version: 3 }
    expect((await refuser(ctx, 'rapport:exporter', absente)).code).toBe('version_inconnue')
    await valider2022(ctx, decision)
    const { versions } = await faire(ctx, 'rapport:get', REF_2022)
    expect(versions.map(v => [v.version, v.etat])).toEqual([
      [2, 'valide'],
      [1, 'valide'],
    ])
  })
})

it('une version publique qui rendrait un petit effectif n’est pas figée : le comité a la sienne, et c’est dit', async () => {
  const { ctx, base, dossier, decision } = await ouvrirBilan2022()
  const premiere = await valider2022(ctx, decision)
  expect(premiere.avertissements).toEqual([])
  await faire(ctx, 'rapport:corriger', { ...REF_2022, motif: 'Seuil relevé' })
  // What was printed under the former threshold bounds what the new one hides.
  base.sqlite.exec(`UPDATE conventions SET profil = json_set(profil, '$.secret.seuil', 11)`)
  const seconde = await valider2022(ctx, decision)
  expect(seconde.avertissements.join(' ')).toContain('validé pour le comité seul')
  expect(new Set(seconde.fichiers.map(f => f.destination))).toEqual(new Set(['comite']))
  const demande = { ...REF_2022, destination: 'public', formats: ['html'], dossier }
  expect((await refuser(ctx, 'rapport:exporter', demande)).code).toBe('destination_non_figee')
  expect((await faire(ctx, 'rapport:exporter', { ...demande, version: 1 })).fichiers).toHaveLength(1)
})

describe('les étapes d’un rapport', () => {
  it('se suivent : brouillon, relu, validé, diffusé, à des dates possibles', async () => {
    const { ctx, decision } = await ouvrirBilan2022()
    const valider = { ...REF_2022, decision }
    const diffuser = { ...REF_2022, le: '2023-06-20', destinataires: 'Partenaires' }
    expect((await refuser(ctx, 'rapport:valider', valider)).code).toBe('etape_rapport')
    expect((await faire(ctx, 'rapport:relire', REF_2022)).etat).toBe('relu')
    expect((await refuser(ctx, 'rapport:relire', REF_2022)).code).toBe('etape_rapport')
    expect((await faire(ctx, 'rapport:reprendre', REF_2022)).etat).toBe('brouillon')
    expect((await refuser(ctx, 'rapport:diffuser', diffuser)).code).toBe('etape_rapport')
    expect((await refuser(ctx, 'rapport:corriger', { ...REF_2022, motif: 'x' })).code).toBe('etape_rapport')
    await valider2022(ctx, decision)
    expect((await refuser(ctx, 'rapport:diffuser', { ...diffuser, le: '2023-06-19' })).code).toBe(
      'date_impossible',
    )
    expect((await refuser(ctx, 'rapport:diffuser', { ...diffuser, le: '2023-06-21' })).code).toBe(
      'date_future',
    )
    expect(await faire(ctx, 'rapport:diffuser', diffuser)).toMatchObject({
      etat: 'diffuse',
      diffuseLe: '2023-06-20',
      destinataires: 'Partenaires',
    })
  })

  it('demandent une décision adoptée, prise une fois l’année finie', async () => {
    const { ctx, base } = await ouvrirBilan2022()
    await faire(ctx, 'rapport:relire', REF_2022)
    const trop = await deciderLe(ctx, '2022-11-15')
    expect(await refuser(ctx, 'rapport:valider', { ...REF_2022, decision: trop.id })).toMatchObject({
      code: 'decision_impossible',
      champ: 'decision',
      message: expect.stringContaining('avant la fin de l’année 2022'),
    })
    const rejetee = await deciderLe(ctx, '2023-05-15')
    base.sqlite.prepare("UPDATE decisions SET etat = 'abandonnee' WHERE id = ?").run(rejetee.id)
    expect((await refuser(ctx, 'rapport:valider', { ...REF_2022, decision: rejetee.id })).code).toBe(
      'decision_impossible',
    )
    expect((await refuser(ctx, 'rapport:valider', { ...REF_2022, decision: 999 })).code).toBe(
      'decision_inconnue',
    )
  })

  it('refusent un acte sur une révision qui n’est plus la dernière', async () => {
    const { ctx } = await ouvrirBilan2022()
    const { revision } = await faire(ctx, 'rapport:relire', REF_2022)
    await faire(ctx, 'rapport:reprendre', { ...REF_2022, revision })
    expect((await refuser(ctx, 'rapport:relire', { ...REF_2022, revision })).code).toBe('modifie_ailleurs')
  })
})

it('ce qui change pendant l’écriture des octets refuse la validation, et rien n’est figé', async () => {
  const { ctx, base, decision } = await ouvrirBilan2022()
  await faire(ctx, 'rapport:relire', REF_2022)
  ctx.imprimer = async () => {
    importer(base, 'UPDATE parcours SET date_entree = date_entree - 400 WHERE id < 9')
    return new Uint8Array([1])
  }
  expect((await refuser(ctx, 'rapport:valider', { ...REF_2022, decision })).code).toBe('modifie_ailleurs')
  expect(base.sqlite.prepare('SELECT count(*) FROM rapport_fichiers').pluck().get()).toBe(0)
  expect((await faire(ctx, 'rapport:get', REF_2022)).etat).toBe('relu')
})
