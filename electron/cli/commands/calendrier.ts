import type { Echeance } from '../../../shared/domain/reponses.ts'
import type { Command } from '../command.ts'
import { formatTable } from '../table.ts'

const ETATS: Record<Echeance['etat'], string> = {
  a_venir: 'à venir',
  proche: 'proche',
  en_retard: 'en retard',
  fait: 'fait',
  passee: 'passée',
}

export const calendrier: Command = {
  nom: 'calendrier',
  usage: '--base B --convention ID [--ics F] [--json]',
  resume: 'les échéances de la convention ; --ics les écrit pour un agenda',
  options: { convention: { type: 'string' }, ics: { type: 'string' } },
  base: 'requise',
  async run(session, args) {
    const convention = args.required('convention')
    const value = await session.call('calendrier:list', { convention })
    const ics = args.text('ics')
    if (ics !== undefined) {
      const ecrit = await session.call('calendrier:exporter', { convention, fichier: ics })
      session.tell(`${ecrit.evenements} échéances écrites dans ${ecrit.fichier}.`)
    }
    const lignes = value.map(e => [dateDe(e), e.libelle, ETATS[e.etat], e.regle])
    return { value, text: formatTable(['Date', 'Échéance', 'État', 'Règle'], lignes) }
  },
}

const dateDe = ({ date }: Echeance) => (typeof date === 'string' ? date : `${date.du} → ${date.au}`)
