/** The choice of light, dark, or as the system. */
import { shellStrings } from "../strings/shell.ts";
import { THEMES, useTheme, type Theme } from "../theme.ts";
import { Choice } from "./controls.tsx";

export function ThemeChoice() {
  const [theme, setTheme] = useTheme();
  return (
    <div className="theme-choice">
      <Choice
        label={shellStrings.theme.label}
        value={theme}
        options={THEMES.map((one) => [one, shellStrings.theme[one]] as const)}
        onChange={(value) => {
          setTheme(value as Theme);
        }}
      />
    </div>
  );
}
