import type { Convention } from './convention.ts'
import { formatJourFr, getJour, partiesDuJour } from './dates.ts'
import type { Controle } from './reponses.ts'

type Date = { texte: string; jour: string; reference: string }

/** Days that do not follow one another as they should: signature, decision, effect, end, parent convention, framework. */
export function checkDatesConvention(c: Convention): Controle[] {
  const { signature, acte, effet, fin, references = {} } = c.dates
  const dEffet: Date = { texte: 'date d’effet', jour: effet, reference: references.effet ?? 'Durée' }
  const dFin: Date = { texte: 'date de fin', jour: fin, reference: references.fin ?? 'Durée' }
  const dSignature = signature && {
    texte: 'signature',
    jour: signature,
    reference: references.signature ?? 'Formule de signature',
  }
  const dActe = acte && {
    texte: 'acte qui autorise la signature',
    jour: acte,
    reference: references.acte ?? 'Acte',
  }
  return [
    ...(dSignature ? apres(c, 'signature_apres_effet', dSignature, dEffet) : []),
    ...(dActe ? apres(c, 'acte_apres_effet', dActe, dEffet) : []),
    ...(dSignature && dActe ? apres(c, 'signature_avant_acte', dActe, dSignature) : []),
    ...checkParent(c, dEffet, dFin),
  ]
}

/** A contradiction when the first day comes after the second, by the precision that the text gives. */
function apres(c: Convention, code: string, tardive: Date, premiere: Date): Controle[] {
  const [a, b] = [getJour(tardive.jour), getJour(premiere.jour)]
  const depasse = c.dates.precision === 'annee' ? partiesDuJour(a).annee > partiesDuJour(b).annee : a > b
  if (!depasse) return []
  return [
    {
      code,
      gravite: 'contradiction',
      message: `L’ordre des dates ne se suit pas : ${decrire(tardive)} vient après ${decrire(premiere)}.`,
      elements: [tardive, premiere].map(d => ({ texte: d.texte, valeur: d.jour, reference: d.reference })),
    },
  ]
}

function checkParent(c: Convention, effet: Date, fin: Date): Controle[] {
  if (!c.parent) return []
  const debutParent: Date = {
    texte: 'début de la convention mère',
    jour: c.parent.debut,
    reference: c.parent.titre,
  }
  const finParent: Date = {
    texte: 'fin de la convention mère',
    jour: c.parent.fin,
    reference: c.parent.titre,
  }
  return [
    ...apres(c, 'effet_avant_parent', debutParent, effet),
    ...apres(c, 'fin_apres_parent', fin, finParent),
  ]
}

function decrire(d: Date): string {
  return `${d.texte}, ${formatJourFr(getJour(d.jour))} (${d.reference})`
}
