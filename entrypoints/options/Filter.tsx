interface FilterProps {
  label: string;
  value: string;
  /** How many there are, in words. */
  count: string;
  onFilter(words: string): void;
}

/** A field that leaves of a list what has the words typed, and how much that is. */
export function Filter({ label, value, count, onFilter }: FilterProps) {
  return (
    <>
      <input
        type="search"
        class="input filter"
        aria-label={label}
        placeholder={label}
        value={value}
        maxLength={200}
        onInput={(event) => onFilter(event.currentTarget.value)}
      />
      <p class="quiet" role="status">
        {count}
      </p>
    </>
  );
}
