/** Lets Enter and the space bar press what is no `<button>` and acts as one: in a drawing, or in text whose lines wrap. */
export function byKey(press: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    press();
  };
}
