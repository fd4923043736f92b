import { useId, useState } from 'preact/hooks';
import './Fields.css';

interface ChoiceFieldProps<T extends string> {
  label: string;
  value: T;
  choices: readonly { value: T; label: string; note?: string }[];
  onChange(value: T): void;
}

/** One of a few, all in view. */
export function ChoiceField<T extends string>({ label, value, choices, onChange }: ChoiceFieldProps<T>) {
  const name = useId();
  return (
    <fieldset class="field">
      <legend>{label}</legend>
      {choices.map((choice) => (
        <label key={choice.value} class="field-choice">
          <input
            type="radio"
            name={name}
            value={choice.value}
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
          />
          <span>
            {choice.label}
            {choice.note && <span class="field-note">{choice.note}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

interface RangeFieldProps {
  label: string;
  value: number;
  min: number;
  max: number;
  step: number;
  /** A value in words, such as "300 ms" or "120 %". */
  words(value: number): string;
  /** Told when the thumb is let go: on the way it would be told a hundred times. */
  onChange(value: number): void;
}

/** A number on a scale, with its value in words, which follow the thumb. */
export function RangeField({ label, value, min, max, step, words, onChange }: RangeFieldProps) {
  const id = useId();
  const [held, setHeld] = useState<number | null>(null);
  const shown = words(held ?? value);
  return (
    <div class="field field-range">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="range"
        min={min}
        max={max}
        step={step}
        value={held ?? value}
        aria-valuetext={shown}
        onInput={(event) => setHeld(event.currentTarget.valueAsNumber)}
        onChange={(event) => {
          setHeld(null);
          onChange(event.currentTarget.valueAsNumber);
        }}
      />
      <output for={id}>{shown}</output>
    </div>
  );
}

interface SwitchFieldProps {
  label: string;
  note?: string;
  checked: boolean;
  onChange(checked: boolean): void;
}

/** Yes or no. */
export function SwitchField({ label, note, checked, onChange }: SwitchFieldProps) {
  return (
    <label class="field field-choice">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span>
        {label}
        {note && <span class="field-note">{note}</span>}
      </span>
    </label>
  );
}
