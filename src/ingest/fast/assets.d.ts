/** What `wasm/` compiles to, in base64. */
declare module '*.ts?base64' {
  const code: string;
  // biome-ignore lint/style/noDefaultExport: what the plugin makes of a module
  export default code;
}

/** As much of it as is used; the types of Node leave it to those of browsers. */
declare namespace WebAssembly {
  class Memory {
    constructor(size: { initial: number; maximum: number });
    readonly buffer: ArrayBuffer;
    grow(pages: number): number;
  }
  class Module {
    constructor(code: Uint8Array);
  }
  class Instance {
    constructor(module: Module, imports: { readonly env: { readonly memory: Memory } });
    readonly exports: unknown;
  }
}
