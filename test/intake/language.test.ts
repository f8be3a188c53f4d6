/** In which language a text is written. */
import { describe, expect, test } from "vitest";
import { detectLanguage } from "../../src/intake/language/detect-language.ts";

const TEXTS: readonly (readonly [string | null, string])[] = [
  [
    "en",
    "The harbour office said on Tuesday that the ferry had run aground off the island, and that all of the people on board were safe.",
  ],
  [
    "en",
    "Strike at Orvanne mill: union says 400 workers walked out on Monday after talks with the owners failed, and more will follow this week.",
  ],
  [
    "fr",
    "Le bureau du port a indiqué mardi que le ferry s’était échoué au large de l’île et que toutes les personnes à bord étaient en sécurité dans la soirée.",
  ],
  [
    "de",
    "Das Hafenamt teilte am Dienstag mit, dass die Fähre vor der Insel auf Grund gelaufen ist und dass alle Menschen an Bord in Sicherheit sind.",
  ],
  [
    "es",
    "La oficina del puerto dijo el martes que el barco había encallado frente a la isla y que todas las personas que iban a bordo estaban a salvo.",
  ],
  [
    "pl",
    "Biuro portu podało we wtorek, że prom osiadł na mieliźnie koło wyspy i że wszyscy, którzy byli na pokładzie, są już bezpieczni na lądzie.",
  ],
  [
    "ru",
    "Управление порта сообщило во вторник, что паром сел на мель у острова и что все люди, которые были на борту, находятся в безопасности.",
  ],
  [
    "uk",
    "Управління порту повідомило у вівторок, що пором сів на мілину біля острова і що всі люди, які були на борту, перебувають у безпеці.",
  ],
  [
    "be",
    "Упраўленне порта паведаміла ў аўторак, што паром сеў на мель каля вострава і што ўсе людзі, якія былі на борце, знаходзяцца ў бяспецы.",
  ],
  [
    "bg",
    "Пристанищната служба съобщи във вторник, че фериботът е заседнал край острова и че всички хора на борда са в безопасност.",
  ],
  [
    "el",
    "Το λιμεναρχείο ανακοίνωσε την Τρίτη ότι το πλοίο προσάραξε κοντά στο νησί και ότι όλοι οι επιβάτες είναι ασφαλείς.",
  ],
  [
    "ar",
    "أعلن مكتب الميناء يوم الثلاثاء أن العبارة جنحت قبالة الجزيرة وأن جميع من كانوا على متنها بخير.",
  ],
  [
    "ja",
    "港湾事務所は火曜日、フェリーが島の沖で座礁したが、乗っていた人は全員無事だったと発表した。",
  ],
  ["zh", "港务局周二表示，渡轮在岛附近搁浅，船上所有人员均安全，事故原因正在调查之中。"],
  [
    "ko",
    "항만청은 화요일 여객선이 섬 앞바다에서 좌초했지만 배에 타고 있던 사람은 모두 무사하다고 밝혔다. 정확한 사고 원인은 조사하고 있다고 덧붙였다.",
  ],
  [null, "Ferry aground"],
  [null, "12 000 t, 214, 6.5.2031"],
  [null, ""],
];

describe("detectLanguage", () => {
  test.each(TEXTS)("%s: %s", (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });

  test("names in other letters do not make an English text foreign", () => {
    const text = `${TEXTS[0]![1]} Канал «Паром» and Управление порта wrote the same.`;
    expect(detectLanguage(text)).toBe("en");
  });
});
