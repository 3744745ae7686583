import { spawn } from 'node:child_process'
import { type DialogRequest, hooks } from './hooks.ts'

type Commande = { programme: string; args: string[] }

/** The system's own file dialog. Null when the user gives up; throws when this machine has no program that shows one. */
export async function askFiles(demande: DialogRequest & { plusieurs: boolean }): Promise<string[] | null> {
  if (hooks.dialog !== undefined) return hooks.dialog(demande)
  for (const commande of commandes(demande)) {
    const reponse = await executer(commande, demande)
    if (reponse !== undefined) return reponse.length === 0 ? null : reponse
  }
  throw new Error(
    'Ce poste n’a pas de boîte de dialogue (zenity ou kdialog). Déposez les fichiers dans la fenêtre.',
  )
}

function commandes(d: DialogRequest & { plusieurs: boolean }): Commande[] {
  if (process.platform === 'win32') return [powershell(d)]
  if (process.platform === 'darwin') return [osascript(d)]
  return [zenity(d), kdialog(d)]
}

function zenity(d: DialogRequest & { plusieurs: boolean }): Commande {
  const options = [
    d.dossier && '--directory',
    d.plusieurs && '--multiple',
    d.genre === 'enregistrer' && '--save',
    d.nom !== null && `--filename=${d.nom}`,
  ].filter(option => option !== false)
  return {
    programme: 'zenity',
    args: ['--file-selection', `--title=${d.titre}`, '--separator=\n', ...options],
  }
}

function kdialog(d: DialogRequest & { plusieurs: boolean }): Commande {
  const mode = d.dossier
    ? '--getexistingdirectory'
    : d.genre === 'enregistrer'
      ? '--getsavefilename'
      : '--getopenfilename'
  const plusieurs = d.plusieurs ? ['--multiple', '--separate-output'] : []
  return { programme: 'kdialog', args: ['--title', d.titre, ...plusieurs, mode, d.nom ?? '.'] }
}

/** Values reach the script as variables of its environment, never as text of the script. */
function powershell(d: DialogRequest & { plusieurs: boolean }): Commande {
  const classe = d.dossier
    ? 'FolderBrowserDialog'
    : d.genre === 'enregistrer'
      ? 'SaveFileDialog'
      : 'OpenFileDialog'
  const script = [
    'Add-Type -AssemblyName System.Windows.Forms',
    '[Console]::OutputEncoding = [Text.Encoding]::UTF8',
    `$d = New-Object System.Windows.Forms.${classe}`,
    d.dossier
      ? '$d.Description = $env:TANDEM_TITRE'
      : '$d.Title = $env:TANDEM_TITRE; $d.FileName = $env:TANDEM_NOM',
    d.plusieurs ? '$d.Multiselect = $true' : '',
    `if ($d.ShowDialog() -eq 'OK') { ${d.dossier ? '$d.SelectedPath' : '$d.FileNames'} }`,
  ]
  return { programme: 'powershell.exe', args: ['-NoProfile', '-STA', '-Command', script.join('\n')] }
}

function osascript(d: DialogRequest & { plusieurs: boolean }): Commande {
  const titre = 'with prompt (system attribute "TANDEM_TITRE")'
  const choix = d.dossier
    ? `{choose folder ${titre}}`
    : d.genre === 'enregistrer'
      ? `{choose file name ${titre} default name (system attribute "TANDEM_NOM")}`
      : `(choose file ${titre} with multiple selections allowed)`
  const script = `set sortie to ""\nrepeat with f in ${choix}\nset sortie to sortie & POSIX path of f & linefeed\nend repeat\nsortie`
  return { programme: 'osascript', args: ['-e', script] }
}

/** Lines of the answer, empty when the user gives up; undefined when the program is not on this machine. */
function executer({ programme, args }: Commande, demande: DialogRequest): Promise<string[] | undefined> {
  const { promise, resolve, reject } = Promise.withResolvers<string[] | undefined>()
  const env = { ...process.env, TANDEM_TITRE: demande.titre, TANDEM_NOM: demande.nom ?? '' }
  const enfant = spawn(programme, args, { env, stdio: ['ignore', 'pipe', 'ignore'] })
  const morceaux: Buffer[] = []
  enfant.stdout.on('data', (morceau: Buffer) => morceaux.push(morceau))
  enfant.on('error', (erreur: NodeJS.ErrnoException) =>
    erreur.code === 'ENOENT' ? resolve(undefined) : reject(erreur),
  )
  enfant.on('close', () =>
    resolve(
      Buffer.concat(morceaux)
        .toString('utf8')
        .split(/\r?\n/)
        .filter(ligne => ligne !== ''),
    ),
  )
  return promise
}
