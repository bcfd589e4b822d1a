import type { ComponentChildren } from 'preact';

interface SelectProps<V extends string> {
  label: string;
  value: V;
  choices: readonly (readonly [V, string])[];
  change(value: V): void;
}

export function Select<V extends string>({ label, value, choices, change }: SelectProps<V>) {
  return (
    <label class="field">
      <span>{label}</span>
      <select value={value} onChange={(event) => change(event.currentTarget.value as V)}>
        {choices.map(([name, text]) => (
          <option key={name} value={name}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

interface ToggleProps {
  type: 'checkbox' | 'radio';
  name: string;
  checked: boolean;
  change(checked: boolean): void;
  children: ComponentChildren;
}

export function Toggle({ type, name, checked, change, children }: ToggleProps) {
  return (
    <label class="toggle">
      <input
        type={type}
        name={name}
        checked={checked}
        onChange={(event) => change(event.currentTarget.checked)}
      />
      <span>{children}</span>
    </label>
  );
}

export function Section({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
