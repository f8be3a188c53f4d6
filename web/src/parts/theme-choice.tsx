/** The choice of light, dark, or as the system. */
import { strings } from "../strings/index.ts";
import { THEMES, useTheme, type Theme } from "../theme.ts";
import { Choice } from "./controls.tsx";

export function ThemeChoice() {
  const [theme, setTheme] = useTheme();
  return (
    <div className="theme-choice">
      <Choice
        label={strings.shell.theme.label}
        value={theme}
        options={THEMES.map((one) => [one, strings.shell.theme[one]] as const)}
        onChange={(value) => {
          setTheme(value as Theme);
        }}
      />
    </div>
  );
}
