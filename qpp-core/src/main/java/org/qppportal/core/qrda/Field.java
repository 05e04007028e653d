package org.qppportal.core.qrda;

/** What is kept of a part of a document. */
enum Field {
  // Of the document.
  EXTENSION,
  PROGRAM,
  NPI,
  TIN,
  VIRTUAL_GROUP,
  APM,
  SUBGROUP,
  MVP,
  CEHRT,
  PCF,
  ADDRESS,

  // Of the parts in it.
  CATEGORY,
  START,
  END,
  ID,
  TYPE,
  VALUE,
  NULL_FLAVOR
}
