/** A module and all that it imports, as one script. */
declare module '*.ts?script' {
  const text: string;
  // biome-ignore lint/style/noDefaultExport: what the plugin makes of a module
  export default text;
}
