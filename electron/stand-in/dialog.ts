import { askFiles } from './native-dialogs.ts'

type OpenOptions = Pick<
  Electron.OpenDialogOptions,
  'title' | 'defaultPath' | 'buttonLabel' | 'filters' | 'properties'
>
type SaveOptions = Pick<Electron.SaveDialogOptions, 'title' | 'defaultPath' | 'buttonLabel' | 'filters'>

export const dialog = {
  async showOpenDialog(_window: object, options: OpenOptions) {
    const proprietes = options.properties ?? []
    const filePaths = await askFiles({
      genre: 'ouvrir',
      titre: options.title ?? '',
      nom: options.defaultPath ?? null,
      dossier: proprietes.includes('openDirectory'),
      plusieurs: proprietes.includes('multiSelections'),
    })
    return { canceled: filePaths === null, filePaths: filePaths ?? [] }
  },
  async showSaveDialog(_window: object, options: SaveOptions) {
    const chemins = await askFiles({
      genre: 'enregistrer',
      titre: options.title ?? '',
      nom: options.defaultPath ?? null,
      dossier: false,
      plusieurs: false,
    })
    return { canceled: chemins === null, filePath: chemins?.[0] ?? '' }
  },
  showErrorBox(titre: string, texte: string): void {
    process.stderr.write(`${titre}\n${texte}\n`)
  },
}
