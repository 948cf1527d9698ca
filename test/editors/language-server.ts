/** The YAML language server that editors run, spoken to as an editor does: messages of the Language Server Protocol over a pipe. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Where the server is: among the packages, or in the folder that `DUBAN_YAML_SERVER` names (one with `node_modules`). */
export const serverFile: string | undefined = [join(import.meta.dirname, '../..'), process.env.DUBAN_YAML_SERVER ?? '']
  .filter((folder) => folder !== '')
  .map((folder) => join(folder, 'node_modules/yaml-language-server/out/server/src/server.js'))
  .find((file) => existsSync(file));

/** What the server finds wrong; lines count from 0. */
export interface Found {
  readonly range: { readonly start: { readonly line: number; readonly character: number } };
  readonly message: string;
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
}

/** An editor with the server behind it. */
export class Editor {
  readonly #server: ChildProcess;
  readonly #waiting = new Map<number, (result: unknown) => void>();
  readonly #found = new Map<string, (found: readonly Found[]) => void>();
  #rest = Buffer.alloc(0);
  #next = 1;

  constructor(file: string) {
    this.#server = spawn(process.execPath, [file, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
    this.#server.stdout!.on('data', (data: Buffer) => this.#take(data));
  }

  async start(): Promise<void> {
    await this.#ask('initialize', {
      processId: null,
      rootUri: null,
      capabilities: {
        textDocument: {
          hover: { contentFormat: ['markdown', 'plaintext'] },
          completion: { completionItem: { documentationFormat: ['markdown'] } },
          publishDiagnostics: {},
        },
        workspace: { configuration: false },
      },
    });
    this.#tell('initialized', {});
    const yaml = { validate: true, hover: true, completion: true, schemaStore: { enable: false }, yamlVersion: '1.2' };
    this.#tell('workspace/didChangeConfiguration', { settings: { yaml } });
  }

  /** Opens a text under a path; gives what the server finds wrong. */
  open(path: string, text: string): Promise<readonly Found[]> {
    const uri = pathToFileURL(path).href;
    return new Promise((resolve) => {
      this.#found.set(uri, resolve);
      this.#tell('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text } });
    });
  }

  /** Text shown when the pointer rests on a place. */
  async hover(path: string, line: number, character: number): Promise<string> {
    const found = (await this.#ask('textDocument/hover', at(path, line, character))) as { contents: unknown } | null;
    return JSON.stringify(found?.contents ?? '');
  }

  /** What may be typed at a place, with what it means. */
  async complete(
    path: string,
    line: number,
    character: number,
  ): Promise<readonly { label: string; documentation: string }[]> {
    const found = (await this.#ask('textDocument/completion', at(path, line, character))) as {
      items: { label: string; documentation?: unknown }[];
    };
    return found.items.map(({ label, documentation }) => ({
      label,
      documentation: JSON.stringify(documentation ?? ''),
    }));
  }

  stop(): void {
    this.#server.kill();
  }

  #ask(method: string, params: unknown): Promise<unknown> {
    const id = this.#next++;
    this.#send({ id, method, params });
    return new Promise((resolve) => this.#waiting.set(id, resolve));
  }

  #tell(method: string, params: unknown): void {
    this.#send({ method, params });
  }

  #send(message: Message): void {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.#server.stdin!.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  #take(data: Buffer): void {
    this.#rest = Buffer.concat([this.#rest, data]);
    for (;;) {
      const end = this.#rest.indexOf('\r\n\r\n');
      if (end < 0) return;
      const length = Number(/Content-Length: (\d+)/i.exec(this.#rest.toString('latin1', 0, end))?.[1]);
      if (this.#rest.length < end + 4 + length) return;
      const message = JSON.parse(this.#rest.toString('utf8', end + 4, end + 4 + length)) as Message;
      this.#rest = this.#rest.subarray(end + 4 + length);
      this.#receive(message);
    }
  }

  #receive({ id, method, params, result }: Message): void {
    if (method === 'textDocument/publishDiagnostics') {
      const { uri, diagnostics } = params as { uri: string; diagnostics: readonly Found[] };
      this.#found.get(uri)?.(diagnostics);
    } else if (method !== undefined && id !== undefined) {
      // The server asks for settings and files; it gets nothing, and works on what it was told.
      const body = JSON.stringify({ jsonrpc: '2.0', id, result: method === 'workspace/configuration' ? [] : null });
      this.#server.stdin!.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    } else if (id !== undefined) {
      this.#waiting.get(id)?.(result);
      this.#waiting.delete(id);
    }
  }
}

function at(path: string, line: number, character: number): unknown {
  return { textDocument: { uri: pathToFileURL(path).href }, position: { line, character } };
}
