/** Files out of what was dropped on the window: folders are gone through to the ground, each file with its path. */

/** What came out. */
export interface DroppedFiles {
  /** A file that lay in a folder carries its path as its name. */
  readonly files: readonly File[];
  /** Paths that the browser could not open, with its reason. */
  readonly unreadable: readonly { readonly name: string; readonly message: string }[];
}

/** Files that systems leave behind and that nobody means. */
const LEFT_BEHIND = new Set(["Thumbs.db", "desktop.ini"]);

/** Whether a path is one that nobody means to add: hidden, in a hidden folder, or left behind by a system. */
export function isLeftBehind(path: string): boolean {
  const parts = path.split("/").filter((part) => part !== "");
  return parts.some((part) => part.startsWith(".")) || LEFT_BEHIND.has(parts.at(-1) ?? "");
}

/**
 * The files of a drop. What was dropped is taken out of `transfer` at once, as it must be: it is empty when the drop is over. The
 * files are read later.
 */
export function filesOfDrop(transfer: DataTransfer): Promise<DroppedFiles> {
  const entries: FileSystemEntry[] = [];
  const loose: File[] = [];
  for (const item of transfer.items) {
    if (item.kind !== "file") continue;
    const entry = item.webkitGetAsEntry();
    const file = entry === null ? item.getAsFile() : null;
    if (entry !== null) entries.push(entry);
    else if (file !== null) loose.push(file);
  }
  return gather(entries, loose);
}

async function gather(
  entries: readonly FileSystemEntry[],
  loose: readonly File[],
): Promise<DroppedFiles> {
  const files: File[] = [...loose];
  const unreadable: { name: string; message: string }[] = [];
  // A stack instead of recursion: folders may be as deep as their owner likes.
  const open = entries.toReversed();
  for (let entry = open.pop(); entry; entry = open.pop()) {
    const path = entry.fullPath.replace(/^\//, "");
    try {
      if (isDirectory(entry)) open.push(...(await childrenOf(entry)).toReversed());
      else if (isFile(entry)) {
        const file = await fileOf(entry);
        files.push(path === file.name ? file : withName(file, path));
      }
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
      unreadable.push({ name: path, message: error.message });
    }
  }
  return { files: files.filter(({ name }) => !isLeftBehind(name)), unreadable };
}

/** The same bytes under another name. */
export function withName(file: File, name: string): File {
  return new File([file], name, { type: file.type, lastModified: file.lastModified });
}

const isDirectory = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry =>
  entry.isDirectory;

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => {
    entry.file(resolve, reject);
  });
}

/** All entries of a folder by name: a browser gives them a hundred at a time, and in no order that holds. */
async function childrenOf(directory: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = directory.createReader();
  const children: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (some.length === 0) break;
    children.push(...some);
  }
  return children.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}
