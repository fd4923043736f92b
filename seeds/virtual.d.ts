declare module 'virtual:library' {
  const library: import('../engine/model/types.ts').Library;
  export default library;
}

declare module 'virtual:hand-made' {
  const names: string[];
  export default names;
}
