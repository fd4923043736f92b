declare module 'virtual:library' {
  const library: import('../engine/model/library.ts').Library;
  export default library;
}
