/** What is wrong with a line of an imported table, and how to mend it; one sentence each. */
export const en = {
  'no-columns': 'No column is called "Name" or "Description". Put the headings into the first line.',
  'column-unknown': 'This column is not known and is passed over.',
  'column-twice': 'This column occurs twice; only the first one is read.',
  'name-missing': 'The line has neither a name nor a description. Enter one of them.',
  'id-missing': 'The line has no ID: whenever it is edited, it becomes another machine. Give it an ID of your own.',
  'id-twice': 'Another line has the same ID. Give each machine its own.',
  'value-unknown': 'This value is none of those that can stand here.',
  'number-bad': 'A whole number from 1 to 999 belongs here.',
  'address-bad': 'This is no address that can be linked to; it is left out. Begin it with https://.',
  'too-long': 'This text is too long. Please shorten it.',
  'cells-surplus': 'The line has more cells than there are headings. Put texts that contain the separator into quotation marks.',
  'line-unreadable': 'The line cannot be read. Check its quotation marks: each needs its counterpart, and those within a text are doubled.',
  'letters-lost': 'The line has letters that cannot be read. Save the file as UTF-8 and look at the line.',
  refused: 'A machine cannot be made of this: the place that is named is missing or cannot be used.',
  'id-taken': 'A machine of another institution has this ID. Choose another.',
  'not-yours': 'This machine is not yours to change.',
};

/** Messages of the imports topic. */
export type ImportsMessages = typeof en;
