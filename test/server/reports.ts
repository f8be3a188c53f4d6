/** Two invented reports of one event. */
export const GAZETTE = `Old bridge closed at Testham

Testham Gazette

4 March 2031

The bridge at Testham was closed on Monday, the mayor of Testham, Ada Brenn, said.

“We found eleven cracks in the northern arch,” Brenn told the Testham Gazette. “Nobody was hurt.”

The bridge was built in 1911 and carries 3,000 cars a day.
`;

export const HERALD = `Testham bridge shut after inspection

Lower Valley Herald

5 March 2031

Engineers closed the old bridge at Testham on Monday after they had found nine cracks, said Oskar Lind, who led the inspection.

“The northern arch will not carry lorries,” Lind said.

The mayor, Ada Brenn, said that nobody was hurt.
`;
