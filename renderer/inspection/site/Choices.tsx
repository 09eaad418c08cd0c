interface Choice<T extends string> {
  value: T;
  words: string;
  tone?: 'bad';
}

/** Big buttons of which one or several are pressed. */
export function Choices<T extends string>({
  label,
  choices,
  pressed,
  press,
  disabled = false,
  columns = 'row',
}: {
  label: string;
  choices: Choice<T>[];
  pressed: readonly T[];
  press: (value: T) => void;
  disabled?: boolean;
  columns?: 'row' | 'list';
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a grid everywhere
    <div role="group" aria-label={label} className={`site-choices ${columns}`}>
      {choices.map(({ value, words, tone }) => (
        <button
          key={value}
          type="button"
          className={`site-choice ${tone ?? ''}`}
          aria-pressed={pressed.includes(value)}
          disabled={disabled}
          onClick={() => press(value)}
        >
          {words}
        </button>
      ))}
    </div>
  );
}
