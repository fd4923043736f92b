declare module 'virtual:library' {
  const library: import('../engine/model/types.ts').Library;
  export default library;
}
