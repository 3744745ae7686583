import { describe, expect, it } from 'vitest'
import { ouvrirClasseur } from '../../../../electron/core/bilans/read/open.ts'
import { ecrireZip, lire, lireFeuille, refus } from './read-all.ts'

const NS =
  'xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:calcext="c" xmlns:style="s" xmlns:draw="d" office:version="1.3"'

function ecrireOds(tables: string, autres: Record<string, string> = {}, avant = ''): string {
  return ecrireZip('f.ods', {
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': `${avant}<office:document-content ${NS}><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
    ...autres,
  })
}

const feuille = (lignes: string, nom = 'A'): string =>
  `<table:table table:name="${nom}">${lignes}</table:table>`
const texte = (t: string, attributs = ''): string =>
  `<table:table-cell office:value-type="string" ${attributs}><text:p>${t}</text:p></table:table-cell>`

describe('cells of an ods', () => {
  it('unfolds repeated cells and rows, blank ones at no cost', async () => {
    const chemin = ecrireOds(
      feuille(
        `<table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
         <table:table-row table:number-rows-repeated="2">${texte('a', 'table:number-columns-repeated="2"')}<table:table-cell table:number-columns-repeated="3"/>${texte('b')}<table:table-cell table:number-columns-repeated="16000"/></table:table-row>`,
      ),
    )
    const cellules = ['a', 'a', null, null, null, 'b']
    expect(await lire(chemin)).toEqual([
      { ligne: 1_000_001, cellules },
      { ligne: 1_000_002, cellules },
    ])
  })

  it('refuses rows and cells repeated beyond the limits without making them', async () => {
    const lignes = `<table:table-row table:number-rows-repeated="900000000">${texte('a')}</table:table-row>`
    expect((await refus(ecrireOds(feuille(lignes))))?.code).toBe('trop_de_lignes')
    const colonnes = `<table:table-row>${texte('a', 'table:number-columns-repeated="900000000"')}</table:table-row>`
    expect((await refus(ecrireOds(feuille(colonnes))))?.code).toBe('trop_de_colonnes')
    const loin = `<table:table-row><table:table-cell table:number-columns-repeated="900000000"/>${texte('a')}</table:table-row>`
    expect((await refus(ecrireOds(feuille(loin))))?.code).toBe('trop_de_colonnes')
  })

  it('leaves comments, drawings and tables inside cells out of the text', async () => {
    const cellule = `<table:table-cell office:value-type="string"><office:annotation><text:p>note</text:p></office:annotation><text:p>vu</text:p><draw:frame><draw:text-box><text:p>dessin</text:p></draw:text-box></draw:frame><table:table table:name="interne"><table:table-row>${texte('non')}</table:table-row></table:table></table:table-cell>`
    const classeur = await ouvrirClasseur(
      ecrireOds(
        feuille(`<table:table-row>${cellule}</table:table-row>`) +
          feuille(`<table:table-row>${texte('deux')}</table:table-row>`, 'B'),
      ),
    )
    expect(classeur.feuilles.map(f => f.nom)).toEqual(['A', 'B'])
    expect(await lireFeuille(classeur, 0)).toEqual([{ ligne: 1, cellules: ['vu'] }])
    expect(await lireFeuille(classeur, 1)).toEqual([{ ligne: 1, cellules: ['deux'] }])
  })

  it('keeps spaces, tabs, line breaks and paragraphs of a text', async () => {
    const chemin = ecrireOds(
      feuille(
        `<table:table-row>${texte('a<text:s text:c="3"/>b<text:tab/>c<text:line-break/>d</text:p><text:p>e   \n f')}</table:table-row>`,
      ),
    )
    expect(await lire(chemin)).toEqual([{ ligne: 1, cellules: ['a   b\tc\nd\ne f'] }])
  })

  it('reads errors, amounts, and values that it cannot understand', async () => {
    const chemin = ecrireOds(
      feuille(
        `<table:table-row>${texte('#N/D', 'table:formula="of:=NA()" office:string-value=""')}${texte('#1', '')}
         <table:table-cell office:value-type="currency" office:value="12.5"><text:p>12,50 €</text:p></table:table-cell>
         <table:table-cell office:value-type="float" office:value="abc"><text:p>abc</text:p></table:table-cell>
         <table:table-cell office:value-type="date" office:date-value="2023-02-30"><text:p>30/02/2023</text:p></table:table-cell>
         <table:table-cell office:value-type="time" office:time-value="P1D"><text:p>un jour</text:p></table:table-cell></table:table-row>`,
      ),
    )
    expect((await lire(chemin))[0]?.cellules).toEqual([
      { type: 'erreur', texte: '#N/D' },
      '#1',
      12.5,
      'abc',
      '30/02/2023',
      'un jour',
    ])
  })
})

describe('an ods that is refused', () => {
  it('declares entities', async () => {
    const avant = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>'
    expect((await refus(ecrireOds(feuille(''), {}, avant)))?.code).toBe('xml_entites')
  })

  it.each([
    { 'META-INF/manifest.xml': '<manifest:manifest><manifest:encryption-data/></manifest:manifest>' },
    { 'encrypted-package': 'x' },
  ])('is encrypted', async autres => {
    expect((await refus(ecrireOds(feuille(''), autres)))?.code).toBe('fichier_chiffre')
  })

  it('stops in the middle of its sheet', async () => {
    const autres = {
      'content.xml': `<office:document-content ${NS}><table:table table:name="A"><table:table-row>`,
    }
    expect((await refus(ecrireOds('', autres)))?.code).toBe('fichier_tronque')
  })
})
