import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { lireRapport } from '../../../../electron/core/rapport/edition/lire-rapport.ts'
import type { TexteRiche } from '../../../../shared/domain/texte-riche.ts'
import { contexteAvecBase, profil } from '../../../helpers/conventions.ts'
import { faire, refuser } from '../../../helpers/reunion.ts'

const convention = 'seine-et-marne-2022'
const REF = { convention, annee: 2022 }
const NIR = '2 85 05 78 006 084 36'
const texte = (text: string): TexteRiche => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
})
const DEMANDE = {
  ...REF,
  code: 'qualitatif',
  partenaire: 'Maison départementale des solidarités',
  auteur: 'Camille Martin',
  recueLe: '2023-03-15',
}

async function commencer() {
  const { ctx, base, dossier } = await contexteAvecBase([profil(convention)])
  const ecrire = (nom: string, contenu: string) => {
    const fichier = path.join(dossier, nom)
    writeFileSync(fichier, contenu)
    return fichier
  }
  return { ctx, base, ecrire }
}

describe('contributions', () => {
  it('are typed or read from a file, with their author, and counted in their chapter', async () => {
    const { ctx, base, ecrire } = await commencer()
    const [territoire] = profil(convention).territoires.liste
    const tapee = await faire(ctx, 'contributions:ajouter', {
      ...DEMANDE,
      contenu: texte('Bon partenariat.'),
      territoire: territoire?.code,
    })
    expect(tapee).toMatchObject({ chapitre: 'qualitatif', fichier: null, retenue: true, ecartee: false })
    const fichier = ecrire('Meaux.txt', 'Un point\n- à revoir')
    const lue = await faire(ctx, 'contributions:ajouter', { ...DEMANDE, fichier })
    expect(lue).toMatchObject({ fichier: 'Meaux.txt', recueLe: '2023-03-15', territoire: null })
    expect(lue.contenu.content.map(n => n.type)).toEqual(['paragraph', 'bulletList'])
    const chapitre = await faire(ctx, 'rapport:chapitre', { ...REF, code: 'qualitatif' })
    expect(chapitre.contributions).toBe(2)
    expect(chapitre.liste).toEqual([tapee, lue])
    const journal = JSON.stringify(base.sqlite.prepare('SELECT detail FROM journal').all())
    expect(journal).not.toMatch(/Martin|Maison|Meaux\.txt/)
  })

  it('take a territory by its code or its name, and refuse one that is unknown or that two levels have', async () => {
    const { ctx } = await commencer()
    const { liste } = profil(convention).territoires
    const ajouter = { ...DEMANDE, contenu: texte('x') }
    const seul = liste.find(t => liste.filter(u => u.libelle === t.libelle).length === 1)
    const parNom = await faire(ctx, 'contributions:ajouter', {
      ...ajouter,
      territoire: seul?.libelle.toUpperCase(),
    })
    expect(parNom.territoire).toBe(seul?.code)
    expect(await refuser(ctx, 'contributions:ajouter', { ...ajouter, territoire: 'Brest' })).toMatchObject({
      code: 'territoire_inconnu',
      champ: 'territoire',
    })
  })

  it('never keep a number that names somebody, typed or read, and say so', async () => {
    const { ctx, base, ecrire } = await commencer()
    const tapee = await faire(ctx, 'contributions:ajouter', {
      ...DEMANDE,
      contenu: texte(`Suivi de ${NIR}.`),
    })
    const lue = await faire(ctx, 'contributions:ajouter', {
      ...DEMANDE,
      fichier: ecrire('a.html', `<p>Suivi de 2 85 05 <b>78 006</b> 084 36 et de ${NIR}</p>`),
    })
    expect(tapee.avertissements).toEqual(['Un numéro de sécurité sociale a été retiré du texte.'])
    expect(lue.avertissements[0]).toContain('2 numéros')
    const reprise = await faire(ctx, 'contributions:modifier', {
      id: tapee.id,
      contenu: texte(`Encore ${NIR}`),
    })
    expect(reprise.contenu).toEqual(texte('Encore [numéro retiré]'))
    expect(JSON.stringify(base.sqlite.prepare('SELECT contenu FROM contributions').all())).not.toMatch(
      /006|084/,
    )
  })

  it('are printed or not, set aside and taken back', async () => {
    const { ctx, base } = await commencer()
    const { id } = await faire(ctx, 'contributions:ajouter', { ...DEMANDE, contenu: texte('x') })
    const imprimees = () =>
      lireRapport(base, 1, 2022)
        .chapitres.find(c => c.code === 'qualitatif')
        ?.contributions.map(c => c.id)
    expect(imprimees()).toEqual([id])
    await faire(ctx, 'contributions:modifier', { id, retenue: false })
    expect(imprimees()).toEqual([])
    await faire(ctx, 'contributions:modifier', { id, retenue: true, ecartee: true })
    expect(imprimees()).toEqual([])
    expect((await faire(ctx, 'rapport:chapitre', { ...REF, code: 'qualitatif' })).contributions).toBe(0)
    const { revision } = await faire(ctx, 'rapport:get', REF)
    await faire(ctx, 'contributions:modifier', { id, ecartee: true })
    expect((await faire(ctx, 'rapport:get', REF)).revision).toBe(revision)
    await faire(ctx, 'contributions:modifier', { id, ecartee: false, auteur: 'Autre' })
    expect(imprimees()).toEqual([id])
  })

  it('refuse neither text nor file, both, nothing to read, a day to come, an unknown chapter; nothing is begun', async () => {
    const { ctx, base, ecrire } = await commencer()
    const fichier = ecrire('vide.html', '<html><img src=a><p> </p></html>')
    for (const [champs, code, champ] of [
      [{}, 'contribution_attendue', 'fichier'],
      [{ contenu: texte('x'), fichier }, 'contribution_attendue', 'fichier'],
      [{ fichier }, 'contribution_vide', 'fichier'],
      [{ contenu: texte(' — ') }, 'contribution_vide', 'contenu'],
      [{ contenu: texte('x'), recueLe: '2023-05-02' }, 'date_future', 'recueLe'],
      [{ contenu: texte('x'), code: 'absent' }, 'chapitre_inconnu', 'code'],
      [{ contenu: texte('x'), auteur: 'x'.repeat(201) }, 'nom_trop_long', 'auteur'],
    ] as const)
      expect(await refuser(ctx, 'contributions:ajouter', { ...DEMANDE, ...champs })).toMatchObject({
        code,
        champ,
      })
    expect(await refuser(ctx, 'contributions:modifier', { id: 9, retenue: false })).toMatchObject({
      code: 'contribution_inconnue',
    })
    expect(base.sqlite.prepare('SELECT count(*) FROM rapports').pluck().get()).toBe(0)
  })

  it('do not change in a validated version, nor from the correction that follows it', async () => {
    const { ctx, base } = await commencer()
    const { id } = await faire(ctx, 'contributions:ajouter', { ...DEMANDE, contenu: texte('x') })
    base.sqlite.prepare("UPDATE rapports SET etat = 'valide'").run()
    expect(await refuser(ctx, 'contributions:modifier', { id, retenue: false })).toMatchObject({
      code: 'rapport_fige',
    })
    await faire(ctx, 'rapport:corriger', { ...REF, motif: 'Chiffre faux' })
    expect(await refuser(ctx, 'contributions:modifier', { id, retenue: false })).toMatchObject({
      code: 'rapport_fige',
    })
    const chapitre = await faire(ctx, 'rapport:chapitre', { ...REF, code: 'qualitatif' })
    const copie = chapitre.liste[0]
    expect(copie?.id).not.toBe(id)
    await faire(ctx, 'contributions:modifier', { id: copie?.id, retenue: false })
    expect(base.sqlite.prepare('SELECT retenue FROM contributions WHERE id = ?').pluck().get(id)).toBe(1)
  })

  it('keep the territory that they name', async () => {
    const { ctx } = await commencer()
    const p = profil(convention)
    const code = p.territoires.liste[0]?.code
    await faire(ctx, 'contributions:ajouter', { ...DEMANDE, contenu: texte('x'), territoire: code })
    const { liste, liens } = p.territoires
    const sans = {
      ...p,
      territoires: {
        ...p.territoires,
        liste: liste.filter(t => t.code !== code),
        liens: liens.filter(l => l.de !== code && l.vers !== code),
      },
    }
    const refus = await refuser(ctx, 'conventions:modifier', {
      convention: { ...sans, objectifs: p.objectifs.filter(o => o.territoire !== code) },
    })
    expect(refus.code).toBe('territoire_utilise')
  })
})
