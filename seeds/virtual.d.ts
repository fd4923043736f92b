declare module 'virtual:library' {
  const library: import('../engine/types.ts').Library;
  export default library;
}
