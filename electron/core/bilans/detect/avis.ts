import type { Question, Signalement } from '../../../../shared/domain/bilan.ts'
import { enteteComplet } from './colonnes.ts'
import { compterPleines } from './mesures.ts'
import type { SensChoisi } from './sens.ts'
import type { ColonneVue } from './sens-scores.ts'
import { type Lieu, questionner, signaler } from './signalements.ts'
import type { ColonneDetectee } from './types.ts'

/** What is said of the columns: NIR and identity left out, unknown ones ignored, an order of dates that was lent. */
export function avertirColonnes(lieu: Lieu, colonnes: ColonneDetectee[], vues: ColonneVue[]): Signalement[] {
  return colonnes.flatMap((c, rang) => {
    const vue = vues[rang]
    const place = { colonne: c.colonne }
    if (c.sens === 'nir') {
      const message = `Ce fichier contient une colonne de numéros de sécurité sociale (colonne ${c.colonne}). Tandem ne les enregistre jamais : la colonne est ignorée.`
      return [signaler(lieu, 'nir_refuse', message, place)]
    }
    if (c.sens === 'identite') {
      const message = `La colonne ${c.colonne} « ${c.entete} » peut désigner des personnes : elle est ignorée et rien n’en est gardé.`
      return [signaler(lieu, 'identite_ignoree', message, place)]
    }
    if (c.sens === null && vue && compterPleines(vue.profil.mesures) > 0) {
      const nom = c.entete === '' ? 'sans en-tête' : `« ${c.entete} »`
      const message = `La colonne ${c.colonne} ${nom} n’a pas de sens connu : elle est ignorée. Donnez-lui un sens si elle doit compter.`
      return [signaler(lieu, 'colonne_ignoree', message, place)]
    }
    if (c.raisonSens.includes('ordre des dates prouvé')) {
      const ordre = c.ordre === 'mja' ? 'mois/jour/année' : 'jour/mois/année'
      const message = `Colonne ${c.colonne} : ses quelques dates sont lues ${ordre}, comme le prouvent les autres dates de la feuille.`
      return [signaler(lieu, 'dates_ordre_deduit', message, place)]
    }
    return []
  })
}

/** What only the user can say: an ambiguous format, two columns for one meaning. */
export function questionnerColonnes(
  lieu: Lieu,
  colonnes: ColonneDetectee[],
  choix: SensChoisi[],
  vues: ColonneVue[],
): Question[] {
  return colonnes.flatMap((c, rang) => [
    ...(c.ambigu ? [questionFormat(lieu, c, c.ambigu)] : []),
    ...questionRivale(lieu, c, colonnes[choix[rang]?.rivale ?? -1], vues[choix[rang]?.rivale ?? -1]),
  ])
}

const EXEMPLE_AMBIGU = '03/04/1980'

function questionFormat(
  lieu: Lieu,
  c: ColonneDetectee,
  ambigu: NonNullable<ColonneDetectee['ambigu']>,
): Question {
  if (ambigu.type === 'dates') {
    // A full date of birth is shown to nobody: any other day says the same.
    const exemple = c.sens === 'date_naissance' ? EXEMPLE_AMBIGU : ambigu.exemple
    const [a = '', b = ''] = exemple.split(/[-/. ]/)
    const message = `Colonne ${c.colonne} « ${c.entete} » : ${exemple} peut être le ${a}/${b} (jour/mois) ou le ${b}/${a} (mois/jour). Choisissez (en ligne de commande : --dates jma ou --dates mja).`
    return questionner(lieu, 'dates_ambigues', message, c.colonne, 'dates', [
      { valeur: 'jma', libelle: 'jour / mois / année' },
      { valeur: 'mja', libelle: 'mois / jour / année' },
    ])
  }
  const message = `Colonne ${c.colonne} « ${c.entete} » : ${ambigu.exemple} peut être un nombre entier avec un séparateur de milliers ou un nombre à décimales. Choisissez (en ligne de commande : --decimales virgule ou --decimales point).`
  return questionner(lieu, 'decimales_ambigues', message, c.colonne, 'decimales', [
    { valeur: 'virgule', libelle: 'la virgule sépare les décimales' },
    { valeur: 'point', libelle: 'le point sépare les décimales' },
  ])
}

function questionRivale(
  lieu: Lieu,
  c: ColonneDetectee,
  rivale: ColonneDetectee | undefined,
  vue: ColonneVue | undefined,
): Question[] {
  if (!rivale || !vue || rivale.sens !== null || c.sens === null) return []
  const autre = `colonne ${rivale.colonne} « ${enteteComplet(vue)} »`
  const message = `La colonne ${c.colonne} « ${c.entete} » et la ${autre} peuvent toutes deux être « ${c.sens} ». Dites laquelle.`
  const question = questionner(lieu, 'colonnes_concurrentes', message, c.colonne, 'colonnes', [
    { valeur: c.sens, libelle: `la colonne ${c.colonne}` },
    { valeur: 'ignoree', libelle: `la ${autre}` },
  ])
  return [{ ...question, reponse: { ...question.reponse, sens: c.sens } }]
}
