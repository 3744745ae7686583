import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { app, type BrowserWindow, dialog, shell } from 'electron'
import { AppError } from '../../shared/domain/erreurs.ts'
import type { WindowChannel, WindowInput, WindowOutput } from '../../shared/window-contract.ts'
import { nomDeFichier } from './file-name.ts'
import type { RecentBases } from './recent-bases.ts'
import type { Tokens } from './tokens.ts'

export type WindowContext = {
  window: BrowserWindow
  tokens: Tokens
  recentes: RecentBases
  annuler: () => boolean
}

export type WindowHandlers = {
  [C in WindowChannel]: (
    ctx: WindowContext,
    input: WindowInput<C>,
  ) => WindowOutput<C> | Promise<WindowOutput<C>>
}

const TABLEURS = {
  name: 'Bilans (Excel, LibreOffice, CSV)',
  extensions: ['xlsx', 'xlsm', 'xls', 'ods', 'csv', 'tsv', 'txt'],
}
const TOUS = { name: 'Tous les fichiers', extensions: ['*'] }
const TEXTES = { name: 'Textes (Word, LibreOffice, page)', extensions: ['docx', 'odt', 'txt', 'html', 'htm'] }
const IMAGES = { name: 'Images', extensions: ['png', 'jpg', 'jpeg'] }
/** What the system's dialog asks for, and shows first. */
const CHOIX = {
  bilan: { title: 'Choisir un bilan', filters: [TABLEURS, TOUS] },
  piece: { title: 'Choisir une pièce jointe', filters: [TOUS] },
  contribution: { title: 'Choisir le texte d’un partenaire', filters: [TEXTES, TOUS] },
  image: { title: 'Choisir une image', filters: [IMAGES, TOUS] },
}
const TYPES = {
  base: { titre: 'Créer une base', extension: '.tandem', nom: 'Base Tandem' },
  sauvegarde: { titre: 'Sauvegarder la base', extension: '.tandem', nom: 'Base Tandem' },
  calendrier: { titre: 'Enregistrer le calendrier', extension: '.ics', nom: 'Calendrier' },
  registre: { titre: 'Exporter le registre', extension: '.xlsx', nom: 'Classeur Excel' },
}
const USAGES = { exemple: 'Exemple', bases: '', rapports: 'Rapports' }

/** What the window asks of the machine, not of the core. Every path stays here: the page is given tokens. */
export const windowHandlers: WindowHandlers = {
  'fenetre:choisirFichiers': async (ctx, { plusieurs, usage }) => {
    const choix = await dialog.showOpenDialog(ctx.window, {
      ...CHOIX[usage],
      buttonLabel: 'Choisir',
      properties: plusieurs ? ['openFile', 'multiSelections'] : ['openFile'],
    })
    return { fichiers: choix.canceled ? [] : choix.filePaths.map(ctx.tokens.give) }
  },

  'fenetre:choisirDossier': async (ctx, { titre }) => {
    const choix = await dialog.showOpenDialog(ctx.window, {
      title: titre ?? 'Choisir un dossier',
      buttonLabel: 'Choisir',
      properties: ['openDirectory', 'createDirectory'],
    })
    return { dossier: premier(ctx, choix) }
  },

  'fenetre:dossierPropose': (ctx, { usage }) => {
    const dossier = path.join(app.getPath('documents'), 'Tandem', USAGES[usage])
    mkdirSync(dossier, { recursive: true })
    return { dossier: ctx.tokens.give(dossier) }
  },

  'fenetre:choisirBase': async ctx => {
    const choix = await dialog.showOpenDialog(ctx.window, {
      title: 'Ouvrir une base',
      buttonLabel: 'Ouvrir',
      filters: [{ name: 'Base Tandem', extensions: ['tandem'] }, TOUS],
      properties: ['openFile'],
    })
    return { base: premier(ctx, choix) }
  },

  'fenetre:enregistrerSous': async (ctx, { type, nom }) => {
    const { titre, extension, nom: libelle } = TYPES[type]
    const choix = await dialog.showSaveDialog(ctx.window, {
      title: titre,
      buttonLabel: 'Enregistrer',
      defaultPath: path.join(app.getPath('documents'), nomDeFichier(nom, extension)),
      filters: [{ name: libelle, extensions: [extension.slice(1)] }],
    })
    if (choix.canceled || choix.filePath === '') return { fichier: null }
    const complet = choix.filePath.toLowerCase().endsWith(extension)
    return { fichier: ctx.tokens.give(complet ? choix.filePath : choix.filePath + extension) }
  },

  'fenetre:ouvrirDossier': async (ctx, { jeton }) => {
    const chemin = ctx.tokens.getChemin(jeton)
    if (path.extname(chemin) !== '') {
      shell.showItemInFolder(chemin)
      return { ouvert: true }
    }
    return { ouvert: (await shell.openPath(chemin)) === '' }
  },

  'fenetre:basesRecentes': ctx => ({
    bases: ctx.recentes
      .list()
      .map(({ chemin, ouverteAt, presente }) => ({ ...ctx.tokens.give(chemin), ouverteAt, presente })),
  }),

  'fenetre:annuler': ctx => ({ demande: ctx.annuler() }),

  'fenetre:deposer': (ctx, { chemins }) => {
    // Content that was never a file on this machine (a picture dragged from a page) has an empty path.
    if (chemins.includes(''))
      throw new AppError('depot_sans_fichier', 'Déposez un fichier du poste : ce contenu n’en est pas un.')
    return { fichiers: chemins.map(ctx.tokens.give) }
  },
}

function premier(ctx: WindowContext, choix: { canceled: boolean; filePaths: string[] }) {
  const chemin = choix.canceled ? undefined : choix.filePaths[0]
  return chemin === undefined ? null : ctx.tokens.give(chemin)
}
